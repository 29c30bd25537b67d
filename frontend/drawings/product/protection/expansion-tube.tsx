import { Across, FlowArrow, Item, Upright } from '../../sheet/dimension.tsx'
import { box, centred, circle, line } from '../../sheet/geometry.ts'
import { Ink } from '../../sheet/view.tsx'
import { drawing, type Measure } from '../drawing.ts'

type Measures = Record<'diameter' | 'length', Measure>

export const expansionTube = drawing({
  measures: {
    diameter: { label: 'Vessel diameter', assumed: 168, diameter: true },
    length: { label: 'Vessel cylinder length', assumed: 900 },
  },
  parts: ['vessel', 'bracket', 'contactGauge', 'flange', 'ruptureDisc', 'liquidLine'],
  views: (measures) => [
    {
      view: 'front',
      frame: { x: -430, y: -240, width: 860, height: 1700, paper: 400 },
      art: <Front {...measures} />,
    },
  ],
})

/** The cylinder begins at zero; the disc parts it from the liquid line below. */
function Front({ diameter, length }: Measures) {
  const radius = diameter.size / 2
  const foot = length.size
  const dome = radius * 0.5
  return (
    <>
      <Ink
        d={`M${-radius} 0A${radius} ${dome} 0 0 1 ${radius} 0V${foot}A${radius} ${dome} 0 0 1 ${-radius} ${foot}z`}
      />
      <Ink kind="thin" d={[line([-radius, 0], [radius, 0]), line([-radius, foot], [radius, foot])]} />
      {[0.2, 0.75].map((share) => (
        <Bracket key={share} radius={radius} height={foot * share} />
      ))}
      <Ink d={[centred(foot + dome - 2, [34, 212]), box(17, foot + 172, [95, 20])]} />
      <Ink
        d={[centred(foot + 252, [115, 16]), centred(foot + 268, [80, 26]), centred(foot + 294, [115, 16])]}
      />
      <Ink kind="edge" d={`M-26 ${foot + 284}Q0 ${foot + 264} 26 ${foot + 284}`} />
      <Ink d={[-1, 1].map((side) => centred(foot + 244, [14, 74], side * 46))} />
      <Ink d={[centred(foot + 310, [34, 90]), box(-300, foot + 400, [600, 34])]} />
      <Gauge x={140} y={foot + 182} />
      <Ink kind="axis" d={[line([0, -100], [0, foot + 460]), line([-340, foot + 417], [340, foot + 417])]} />
      <FlowArrow tip={[-330, foot + 417]} heading={[1, 0]} />
      <FlowArrow tip={[400, foot + 417]} heading={[1, 0]} />
      <Across from={-radius} to={radius} at={-120} edge={-8} text={diameter.text} />
      <Upright from={0} to={foot} at={radius + 110} edge={radius + 4} text={length.text} />
      <Item number={1} at={[-230, 330]} to={[-radius + 20, 380]} />
      <Item number={2} at={[-230, 110]} to={[-radius - 40, foot * 0.2]} />
      <Item number={3} at={[330, foot]} to={[190, foot + 70]} />
      <Item number={4} at={[-190, foot + 210]} to={[-54, foot + 258]} />
      <Item number={5} at={[-190, foot + 320]} to={[-20, foot + 278]} />
      <Item number={6} at={[190, foot + 325]} to={[150, foot + 408]} />
    </>
  )
}

/** A clamp about the tube, bolted to the wall behind it. */
function Bracket({ radius, height }: { radius: number; height: number }) {
  return (
    <>
      <Ink d={[centred(height - 20, [radius * 2 + 130, 40]), centred(height - 14, [radius * 2 + 8, 28])]} />
      <Ink d={[-1, 1].map((side) => circle(side * (radius + 42), height, 8))} />
    </>
  )
}

function Gauge({ x, y }: { x: number; y: number }) {
  return (
    <>
      <Ink d={[centred(y - 24, [90, 16], x), centred(y - 6, [90, 16], x), centred(y - 44, [24, 20], x)]} />
      <Ink d={[circle(x + 8, y - 100, 60), circle(x + 8, y - 100, 50)]} />
      <Ink d={box(x + 62, y - 120, [28, 40])} />
      <Ink kind="edge" d={line([x + 8, y - 100], [x - 24, y - 124])} />
      <Ink kind="dark" d={circle(x + 8, y - 100, 5)} />
    </>
  )
}
