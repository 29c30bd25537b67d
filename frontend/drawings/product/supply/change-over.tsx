import { Across, FlowArrow, Item, Upright } from '../../sheet/dimension.tsx'
import { box, centred, circle, line, polygon } from '../../sheet/geometry.ts'
import { Ink } from '../../sheet/view.tsx'
import { drawing, type Measure } from '../drawing.ts'

type Measures = Record<'length' | 'above' | 'below' | 'holes' | 'height', Measure>
const bothDimensions = 'Overall dimensions'

export const changeOver = drawing({
  measures: {
    length: { label: bothDimensions, assumed: 875, position: 0 },
    height: { label: bothDimensions, assumed: 595, position: 1 },
    above: { label: bothDimensions, assumed: 390, position: 0, inNote: true },
    below: { label: bothDimensions, assumed: 205, position: 1, inNote: true },
    holes: { label: 'Mounting hole spacing', assumed: 520 },
  },
  parts: [
    'inletFlange',
    'manualBallValve',
    'motorisedBallValve',
    'actuator',
    'contactGauge',
    'outletFlange',
    'bracket',
  ],
  views: (measures) => [
    {
      view: 'front',
      frame: { x: -590, y: -500, width: 1210, height: 940, paper: 560 },
      art: <Front {...measures} />,
    },
  ],
})

function Front({ length, height, above, below, holes }: Measures) {
  const half = length.size / 2
  return (
    <>
      <Ink d={[box(-half, -17, [length.size, 34]), box(-17, 0, [34, below.size])]} />
      <Ink d={centred(-34, [78, 68])} />
      {[-1, 1].map((side) => (
        <g key={side} transform={`scale(${side} 1)`}>
          <Branch half={half} above={above.size} hole={holes.size / 2} />
        </g>
      ))}
      <Ink d={[centred(below.size - 14, [108, 14]), centred(below.size - 30, [58, 16])]} />
      <Ink kind="axis" d={[line([-half - 45, 0], [half + 45, 0]), line([0, -90], [0, below.size + 45])]} />
      <FlowArrow tip={[-half - 12, 0]} heading={[1, 0]} />
      <FlowArrow tip={[half + 12, 0]} heading={[-1, 0]} />
      <FlowArrow tip={[0, below.size + 85]} heading={[0, 1]} />
      <Across from={-holes.size / 2} to={holes.size / 2} at={330} edge={112} text={holes.text} />
      <Across from={-half} to={half} at={395} edge={56} text={length.text} />
      <Upright from={-above.size} to={0} at={half + 75} edge={half + 20} text={above.text} />
      <Upright from={0} to={below.size} at={half + 75} edge={60} text={below.text} />
      <Upright from={-above.size} to={below.size} at={half + 135} edge={half + 70} text={height.text} />
      <Item number={1} at={[-half - 60, -110]} to={[-half + 8, -40]} />
      <Item number={2} at={[-half + 55, -200]} to={[-half + 75, -30]} />
      <Item number={3} at={[-110, 120]} to={[-172, 20]} />
      <Item number={4} at={[-290, -380]} to={[-210, -300]} />
      <Item number={5} at={[0, -400]} to={[-58, -250]} />
      <Item number={6} at={[120, below.size + 20]} to={[48, below.size - 7]} />
      <Item number={7} at={[350, 160]} to={[268, 76]} />
    </>
  )
}

/** One inlet, on the side of positive x: flange, manual valve, motorised valve with its actuator, gauge. */
function Branch({ half, above, hole }: { half: number; above: number; hole: number }) {
  return (
    <>
      <Ink d={[box(half - 14, -54, [14, 108]), box(half - 30, -29, [16, 58])]} />
      <Ink d={[box(hole - 22, 17, [44, 95]), circle(hole, 92, 9)]} />
      <Ink
        d={[
          centred(-32, [60, 64], half - 75),
          ...[-38, 38].map((shift) => centred(-38, [16, 76], half - 75 + shift)),
        ]}
      />
      <Ink
        d={[
          centred(-58, [18, 26], half - 75),
          polygon([half - 88, -58], [half - 88, -70], [half - 190, -84], [half - 190, -74]),
        ]}
      />
      <Ink
        d={[centred(-36, [66, 72], 172), ...[-42, 42].map((shift) => centred(-42, [18, 84], 172 + shift))]}
      />
      <Ink d={[centred(-76, [30, 40], 172), centred(-112, [70, 36], 172)]} />
      <Ink d={`M112 ${-above + 40}q0 -40 40 -40h40q40 0 40 40v${above - 152}h-120z`} />
      <Ink
        kind="thin"
        d={[
          line([112, -above + 70], [232, -above + 70]),
          box(130, -above + 100, [84, 60]),
          circle(172, -above + 32, 14),
        ]}
      />
      <Ink kind="axis" d={line([172, -above - 25], [172, 60])} />
      <Ink d={[centred(-160, [16, 143], 62), centred(-108, [54, 14], 62), centred(-92, [54, 14], 62)]} />
      <Ink d={circle(62, -205, 48)} />
      <Ink kind="thin" d={[circle(62, -205, 40), line([62, -205], [38, -228])]} />
    </>
  )
}
