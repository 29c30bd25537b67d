import { Across, FlowArrow, Item } from '../../sheet/dimension.tsx'
import { box, centred, circle, cross, line } from '../../sheet/geometry.ts'
import { Cut, Ink } from '../../sheet/view.tsx'
import { drawing, type Measure } from '../drawing.ts'

type Measures = Record<'bore', Measure>

export const ruptureDisc = drawing({
  measures: { bore: { label: 'Nominal size', assumed: 25.4 } },
  parts: ['ruptureDisc', 'holderOutlet', 'holderInlet', 'flange', 'bolt'],
  views: (measures) => [
    {
      view: 'section',
      frame: { x: -85, y: -65, width: 170, height: 145, paper: 460 },
      art: <Section {...measures} />,
    },
    {
      view: 'top',
      frame: { x: -40, y: -40, width: 80, height: 80, paper: 260 },
      art: <Disc {...measures} />,
    },
  ],
})

/** The pressure comes from below; the dome of a forward-acting disc points away from it. */
function Section({ bore }: Measures) {
  const inner = bore.size / 2
  return (
    <>
      {[-1, 1].map((side) => (
        <g key={side} transform={`scale(${side} 1)`}>
          <Cut d={`M${inner} -46H${inner + 5}V-28H54V-13H${inner}z`} />
          <Cut d={`M${inner} 46H${inner + 5}V28H54V13H${inner}z`} />
          <Cut d={`M${inner} -13H31V-3H${inner + 6}L${inner} 1z`} />
          <Cut d={`M${inner} 13H31V-1H${inner + 8}L${inner} 4z`} />
          <Ink
            d={[
              centred(-34, [14, 6], 44),
              centred(28, [14, 6], 44),
              centred(-38, [7, 4], 44),
              centred(34, [7, 5], 44),
            ]}
          />
          <Ink kind="hidden" d={[line([41, -28], [41, 28]), line([47, -28], [47, 28])]} />
          <Ink kind="axis" d={line([44, -44], [44, 45])} />
        </g>
      ))}
      <Ink kind="thin" d={[-46, 46].map((y) => line([-inner, y], [inner, y]))} />
      <path
        d={`M-29 -2H${-inner - 5}L${-inner} 2Q0 -24 ${inner} 2L${inner + 5} -2H29`}
        strokeLinejoin="round"
        className="fill-none stroke-[3px] stroke-accent [vector-effect:non-scaling-stroke]"
      />
      <Ink kind="axis" d={line([0, -58], [0, 58])} />
      <FlowArrow tip={[0, 30]} heading={[0, -1]} />
      <Across from={-inner} to={inner} at={66} edge={46} text={bore.text} />
      <Item number={1} at={[-6, -36]} to={[-3, -10.5]} />
      <Item number={2} at={[-72, -20]} to={[-28, -9]} />
      <Item number={3} at={[-72, 8]} to={[-28, 7]} />
      <Item number={4} at={[72, 10]} to={[50, 20]} />
      <Item number={5} at={[68, -46]} to={[47, -36]} />
    </>
  )
}

function Disc({ bore }: Measures) {
  const inner = bore.size / 2
  return (
    <>
      <Ink d={circle(0, 0, 29)} />
      <Ink d={[circle(0, 0, inner + 5), circle(0, 0, inner)]} />
      <Ink kind="axis" d={cross(0, 0, 34)} />
      <Ink d={box(26, -7, [12, 14])} />
      <Ink kind="thin" d={[line([29, -3], [35, -3]), line([29, 0], [35, 0]), line([29, 3], [35, 3])]} />
    </>
  )
}
