import { FlowArrow, Item, Upright } from '../../sheet/dimension.tsx'
import { box, centred, line, polygon } from '../../sheet/geometry.ts'
import { Cut, Ink } from '../../sheet/view.tsx'
import { drawing, type Measure } from '../drawing.ts'

type Measures = Record<'bore', Measure>

/** Three pieces: the body between two threaded ends, held by four bolts. */
export const ballValve = drawing({
  measures: { bore: { label: 'Bore', assumed: 25, diameter: true } },
  parts: ['handle', 'stem', 'packing', 'ball', 'seat', 'body', 'threadedEnd', 'bolt'],
  views: (measures) => [
    {
      view: 'section',
      frame: { x: -85, y: -95, width: 230, height: 150, paper: 520 },
      art: <Section {...measures} />,
    },
  ],
})

function Section({ bore }: Measures) {
  const inner = bore.size / 2
  return (
    <>
      <Ink d={[-1, 1].map((half) => box(-29, half * 33 - 2, [58, 4]))} />
      {[-1, 1].map((side) => (
        <g key={side} transform={`scale(${side} 1)`}>
          <End inner={inner} />
        </g>
      ))}
      <Cut d={`M-21 -29H-11V-46H11V-29H21V-21H-21z`} />
      <Cut d="M-21 29H21V21H-21z" />
      <Cut d={`M${-19} ${-inner}A22.5 22.5 0 0 1 ${19} ${-inner}z`} />
      <Cut d={`M${-19} ${inner}A22.5 22.5 0 0 0 ${19} ${inner}z`} />
      <Ink kind="thin" d={[-1, 1].map((side) => line([-19, side * inner], [19, side * inner]))} />
      <Ink d={[centred(-62, [9, 43]), centred(-23, [12, 5])]} />
      <Cut d={[box(-11, -44, [6.5, 12]), box(4.5, -44, [6.5, 12])]} />
      <Ink d={[centred(-52, [24, 6]), centred(-68, [17, 7])]} />
      <Ink
        d={polygon(
          [-16, -62],
          [14, -62],
          [42, -74],
          [128, -74],
          [128, -79],
          [40, -79],
          [12, -67],
          [-16, -67],
        )}
      />
      <Ink d="M58 -73H126q6 0 6 -3.5t-6 -3.5H58z" />
      <Ink kind="axis" d={[line([-66, 0], [66, 0]), line([0, -84], [0, 40])]} />
      <FlowArrow tip={[-50, 0]} heading={[1, 0]} />
      <Upright from={-inner} to={inner} at={76} edge={43} text={bore.text} />
      <Item number={1} at={[105, -55]} to={[95, -76]} />
      <Item number={2} at={[-45, -80]} to={[-3, -57]} />
      <Item number={3} at={[-50, -58]} to={[-8, -38]} />
      <Item number={4} at={[-12, 46]} to={[-6, 17]} />
      <Item number={5} at={[30, 45]} to={[19.5, 15.5]} />
      <Item number={6} at={[40, -48]} to={[16, -25]} />
      <Item number={7} at={[-72, 30]} to={[-38, 17]} />
      <Item number={8} at={[-55, 48]} to={[-26, 33]} />
    </>
  )
}

/** On the side of positive x: the threaded end with its flange, the seat ring, the bolt. */
function End({ inner }: { inner: number }) {
  return (
    <>
      <Cut d={`M21 ${-inner}V-29H29V-23L43 -22V-16.5H26V${-inner}z`} />
      <Cut d={`M21 ${inner}V29H29V23L43 22V16.5H26V${inner}z`} />
      <Ink kind="thin" d={[-1, 1].map((half) => line([27, half * 17.6], [43, half * 17.6]))} />
      <Cut
        d={[-1, 1].map((half) =>
          polygon([18.5, half * inner], [24, half * inner], [24, half * 20.5], [13.5, half * 18.5]),
        )}
      />
      <Ink d={[-1, 1].map((half) => box(29, half * 33 - 3.5, [6, 7]))} />
    </>
  )
}
