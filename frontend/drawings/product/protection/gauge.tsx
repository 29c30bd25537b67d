import { Item } from '../../sheet/dimension.tsx'
import { box, centred, circle, line, polygon } from '../../sheet/geometry.ts'
import { Ink } from '../../sheet/view.tsx'
import { drawing } from '../drawing.ts'

const radius = 50
/** A dial sweeps three quarters of a turn, from the lower left. */
const marks = Array.from({ length: 17 }, (_, mark) => ((135 + (mark * 270) / 16) * Math.PI) / 180)

export const gauge = drawing({
  measures: {},
  parts: ['dial', 'limitPointer', 'junctionBox', 'sealUpper', 'diaphragm', 'sealLower', 'processConnection'],
  views: () => [
    { view: 'front', frame: { x: -130, y: -75, width: 260, height: 250, paper: 440 }, art: <Front /> },
  ],
})

function Front() {
  return (
    <>
      <Ink d={[box(46, -16, [30, 40]), box(76, -4, [10, 14])]} />
      <Ink d={[circle(0, 0, radius), circle(0, 0, radius - 5)]} />
      <Ink kind="edge" d={marks.map((angle, mark) => ray(angle, mark % 4 === 0 ? 33 : 37, 41))} />
      <Ink kind="thin" d={arc(41)} />
      <Ink d={pointer(-2.2)} />
      <Ink kind="dark" d={circle(0, 0, 3.5)} />
      <Ink kind="thin" d={[ray(3.4, 10, 30), ray(5.6, 10, 30), circle(0, 0, 10)]} />
      <Ink kind="dark" d={[3.4, 5.6].map((angle) => circle(Math.cos(angle) * 30, Math.sin(angle) * 30, 2))} />
      <Ink d={[centred(50, [16, 14]), polygon([-11, 64], [11, 64], [11, 80], [-11, 80])]} />
      <Ink kind="thin" d={[line([-4, 64], [-4, 80]), line([4, 64], [4, 80])]} />
      <Ink
        d={[
          polygon([-12, 80], [12, 80], [40, 92], [40, 106], [-40, 106], [-40, 92]),
          polygon([-40, 109], [40, 109], [40, 122], [14, 132], [-14, 132], [-40, 122]),
        ]}
      />
      <Ink kind="dark" d={centred(106, [76, 3])} />
      <Ink d={[-30, 30].flatMap((x) => [centred(87, [8, 6], x), centred(123, [8, 6], x)])} />
      <Ink d={centred(132, [20, 26])} />
      <Ink
        kind="thin"
        d={[0, 1, 2, 3, 4].map((thread) => line([-10, 138 + thread * 4], [10, 136 + thread * 4]))}
      />
      <Ink kind="axis" d={line([0, -60], [0, 168])} />
      <Item number={1} at={[-85, -40]} to={[-38, -14]} />
      <Item number={2} at={[70, -50]} to={[Math.cos(5.6) * 30, Math.sin(5.6) * 30]} />
      <Item number={3} at={[105, 25]} to={[70, 14]} />
      <Item number={4} at={[-75, 85]} to={[-36, 96]} />
      <Item number={5} at={[75, 100]} to={[36, 107.5]} />
      <Item number={6} at={[-75, 130]} to={[-34, 116]} />
      <Item number={7} at={[55, 155]} to={[8, 150]} />
    </>
  )
}

function ray(angle: number, inner: number, outer: number): string {
  const [x, y] = [Math.cos(angle), Math.sin(angle)]
  return line([x * inner, y * inner], [x * outer, y * outer])
}

function arc(size: number): string {
  const end = size * Math.SQRT1_2
  return `M${-end} ${end}A${size} ${size} 0 1 1 ${end} ${end}`
}

function pointer(angle: number): string {
  const [x, y] = [Math.cos(angle), Math.sin(angle)]
  return polygon([x * 37, y * 37], [-y * 2.4, x * 2.4], [-x * 11, -y * 11], [y * 2.4, -x * 2.4])
}
