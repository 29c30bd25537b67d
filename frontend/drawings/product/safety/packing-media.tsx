import { FlowArrow, Item } from '../../sheet/dimension.tsx'
import { line, type Point, polygon } from '../../sheet/geometry.ts'
import { Ink } from '../../sheet/view.tsx'
import { drawing } from '../drawing.ts'

export const packingMedia = drawing({
  measures: {},
  parts: ['corrugatedSheet', 'gasFlow', 'causticFlow'],
  views: () => [
    { view: 'oblique', frame: { x: -190, y: -140, width: 380, height: 290, paper: 440 }, art: <Block /> },
  ],
})

const sheets = Array.from({ length: 9 }, (_, sheet) => sheet)
const [depth, rise] = [70, -42]

/** Corrugated sheets stand beside each other, the slope of their channels alternating. */
function Block() {
  return (
    <>
      <Ink
        d={[
          polygon([-110, -30], [70, -30], [70, 90], [-110, 90]),
          polygon([-110, -30], [-110 + depth, -30 + rise], [70 + depth, -30 + rise], [70, -30]),
          polygon([70, -30], [70 + depth, -30 + rise], [70 + depth, 90 + rise], [70, 90]),
        ]}
      />
      <Ink kind="edge" d={sheets.map((sheet) => wave(-110 + sheet * 20))} />
      <Ink
        kind="thin"
        d={sheets.map((sheet) => line([-110 + sheet * 20, -30], [-110 + sheet * 20 + depth, -30 + rise]))}
      />
      <Ink
        kind="thin"
        d={[0, 1, 2, 3, 4, 5].flatMap((step) => [
          line([70, 70 - step * 20], [70 + depth, 50 - step * 20 + rise]),
          line([70, 60 - step * 20], [70 + depth, 80 - step * 20 + rise]),
        ])}
      />
      <FlowArrow tip={[-20, 100]} heading={[0, -1]} />
      <FlowArrow tip={[30, -60]} heading={[0, 1]} />
      <Item number={1} at={[-160, 10]} to={[-95, 20]} />
      <Item number={2} at={[-60, 125]} to={[-20, 115]} />
      <Item number={3} at={[80, -115]} to={[30, -82]} />
    </>
  )
}

function wave(x: number): string {
  const points = Array.from({ length: 13 }, (_, step): Point => [x + (step % 2) * 10, -30 + step * 10])
  return line(...points)
}
