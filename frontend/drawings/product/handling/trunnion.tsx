import { Across, Item, Leader } from '../../sheet/dimension.tsx'
import { box, centred, circle, cross, line, polygon } from '../../sheet/geometry.ts'
import { Ink } from '../../sheet/view.tsx'
import { drawing, type Measure } from '../drawing.ts'

type Measures = Record<
  'length' | 'width' | 'base' | 'rollers' | 'roller' | 'clear' | 'web' | 'axle' | 'hole' | 'holes',
  Measure
>
/** A ton drum measures about 760 mm across; drawn only to show how it rests. */
const drumRadius = 380
const axleHeight = 82

export const trunnion = drawing({
  measures: {
    length: { label: 'Base plate length', assumed: 520 },
    width: { label: 'Base plate width', assumed: 100 },
    base: { label: 'Base plate thickness', assumed: 10 },
    rollers: { label: 'Roller centre distance', assumed: 320 },
    roller: { label: 'Roller diameter', assumed: 75, diameter: true },
    clear: { label: 'Clear width between webs', assumed: 60 },
    web: { label: 'Web plate thickness', assumed: 10 },
    axle: { label: 'Axle diameter', assumed: 16, diameter: true },
    hole: { label: 'Anchor hole diameter', assumed: 14, diameter: true },
    holes: { label: 'Anchor hole spacing', assumed: 470 },
  },
  parts: ['basePlate', 'webPlate', 'roller', 'axle', 'chlorineDrum'],
  views: (measures) => [
    {
      view: 'front',
      frame: { x: -390, y: -350, width: 830, height: 510, paper: 500 },
      art: <Front {...measures} />,
    },
    {
      view: 'side',
      frame: { x: -125, y: -195, width: 310, height: 300, paper: 300 },
      art: <Side {...measures} />,
    },
  ],
})

function Front({ length, base, rollers, roller, axle, hole, holes }: Measures) {
  const half = rollers.size / 2
  const reach = drumRadius + roller.size / 2
  const drumAxis = -axleHeight - Math.sqrt(reach ** 2 - half ** 2)
  const end = drumRadius * 0.78
  const height = drumAxis + Math.sqrt(drumRadius ** 2 - end ** 2)
  return (
    <>
      <Ink kind="phantom" d={`M${-end} ${height}A${drumRadius} ${drumRadius} 0 0 0 ${end} ${height}`} />
      <Ink d={[-half, half].map((x) => circle(x, -axleHeight, roller.size / 2))} />
      <Ink d={[-half, half].map(web)} />
      <Ink kind="hidden" d={[-half, half].map((x) => circle(x, -axleHeight, roller.size / 2))} />
      <Ink d={[-half, half].map((x) => circle(x, -axleHeight, axle.size / 2))} />
      <Ink d={centred(0, [length.size, base.size])} />
      <Ink
        kind="hidden"
        d={[-1, 1].flatMap((side) =>
          [-1, 1].map((edge) => {
            const x = (side * holes.size + edge * hole.size) / 2
            return line([x, 0], [x, base.size])
          }),
        )}
      />
      <Ink kind="axis" d={[-half, half].map((x) => cross(x, -axleHeight, 52))} />
      <Ink
        kind="axis"
        d={[
          line([0, -320], [0, 30]),
          ...[-1, 1].map((side) => line([(side * holes.size) / 2, -18], [(side * holes.size) / 2, 26])),
        ]}
      />
      <Across from={-half} to={half} at={-230} edge={-axleHeight - 52} text={rollers.text} />
      <Across from={-holes.size / 2} to={holes.size / 2} at={80} edge={26} text={holes.text} />
      <Across from={-length.size / 2} to={length.size / 2} at={135} edge={base.size} text={length.text} />
      <Leader
        from={[half + 75, -axleHeight - 75]}
        to={[half + roller.size * 0.354, -axleHeight - roller.size * 0.354]}
        text={roller.text}
      />
      <Item number={1} at={[-340, 60]} to={[-250, 5]} />
      <Item number={2} at={[0, -60]} to={[-half + 48, -30]} />
      <Item number={3} at={[-half - 130, -150]} to={[-half - 30, -axleHeight - 8]} />
      <Item number={5} at={[-330, -270]} to={[-258, drumAxis + 282]} />
    </>
  )
}

function web(axis: number): string {
  const [foot, top] = [60, 26]
  return `${line([axis - foot, 0], [axis - top, -axleHeight - 4])}A${top} ${top} 0 0 1 ${axis + top} ${-axleHeight - 4}L${axis + foot} 0z`
}

function Side({ width, base, roller, clear, web: plate, axle }: Measures) {
  const inner = clear.size / 2
  const outer = inner + plate.size
  const top = -axleHeight - 30
  return (
    <>
      <Ink d={centred(-axleHeight - roller.size / 2, [clear.size - 4, roller.size])} />
      <Ink d={[box(-outer, top, [plate.size, -top]), box(inner, top, [plate.size, -top])]} />
      <Ink
        d={[-1, 1].map((side) => centred(-axleHeight - axle.size / 2, [12, axle.size], side * (outer + 6)))}
      />
      <Ink
        kind="hidden"
        d={[-1, 1].map((side) =>
          line([-outer, -axleHeight + (side * axle.size) / 2], [outer, -axleHeight + (side * axle.size) / 2]),
        )}
      />
      <Ink d={centred(0, [width.size, base.size])} />
      <Ink
        d={[-1, 1].map((side) => polygon([side * outer, 0], [side * (outer + 6), 0], [side * outer, -6]))}
      />
      <Ink kind="axis" d={[line([0, -150], [0, 30]), line([-75, -axleHeight], [75, -axleHeight])]} />
      <Across from={-inner} to={inner} at={-155} edge={top} text={clear.text} />
      <Across from={-width.size / 2} to={width.size / 2} at={70} edge={base.size} text={width.text} />
      <Leader from={[80, -110]} to={[outer + 9, -axleHeight - axle.size / 2]} text={axle.text} />
      <Item number={4} at={[-100, -120]} to={[-outer - 6, -axleHeight]} />
    </>
  )
}
