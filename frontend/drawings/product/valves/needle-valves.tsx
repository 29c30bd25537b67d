/** Valves of forged brass with a rising spindle: straight in the line, and angled at the container and the manifold. */
import { mapEither } from '../../../i18n/quantity.ts'
import { FlowArrow, Item, Leader } from '../../sheet/dimension.tsx'
import { box, line, polygon } from '../../sheet/geometry.ts'
import { Cut, Ink } from '../../sheet/view.tsx'
import { drawing, type Measure } from '../drawing.ts'

export const lineValve = drawing({
  measures: {},
  parts: ['spindle', 'packingNut', 'washer', 'packing', 'body', 'unionNut'],
  views: () => [
    { view: 'section', frame: { x: -100, y: -122, width: 200, height: 176, paper: 480 }, art: <Straight /> },
  ],
})

/** The gas rises through the seat and leaves above it. */
function Straight() {
  return (
    <>
      <Cut d="M-70 -19H-22V-56H22V-19H70V19H-70zM-70 -8H-4V-12L-10 -15V-40H10V-24L28 -8H70V8H20V-3L10 -13L4 -12V8H-70z" />
      <g transform="translate(0 -10)">
        <Bonnet />
      </g>
      <Ink d={[box(-84, -23, [18, 46]), box(66, -23, [18, 46])]} />
      <Ink kind="thin" d={[-9, 9].flatMap((y) => [line([-84, y], [-66, y]), line([66, y], [84, y])])} />
      <Ink kind="axis" d={[line([-94, 0], [94, 0]), line([0, -116], [0, 30])]} />
      <FlowArrow tip={[-30, 0]} heading={[1, 0]} />
      <Item number={1} at={[40, -108]} to={[4, -100]} />
      <Item number={2} at={[-45, -94]} to={[-12, -76]} />
      <Item number={3} at={[-58, -72]} to={[-8, -62.5]} />
      <Item number={4} at={[52, -70]} to={[9, -54]} />
      <Item number={5} at={[60, -42]} to={[16, -36]} />
      <Item number={6} at={[48, 40]} to={[72, 16]} />
    </>
  )
}

/** Spindle, packing, washer and nut on an axis that ends on a seat at zero. */
function Bonnet() {
  return (
    <>
      <Cut d={[box(-11, -50, [6, 20]), box(5, -50, [6, 20])]} />
      <Ink d={[box(-11, -54, [22, 4])]} />
      <Ink d="M-17 -54V-72L-14 -75H14L17 -72V-54z" />
      <Ink kind="thin" d={[line([-8, -75], [-8, -54]), line([8, -75], [8, -54])]} />
      <Ink d="M-5 -86V-8L0 0L5 -8V-86z" />
      <Ink d={polygon([-5, -86], [-4, -100], [4, -100], [5, -86])} />
      <Ink kind="thin" d={[line([-4, -100], [5, -86]), line([4, -100], [-5, -86])]} />
      <Ink
        kind="thin"
        d={[0, 1, 2, 3, 4].map((thread) => line([-5, -28 + thread * 4], [5, -30 + thread * 4]))}
      />
    </>
  )
}

type Measures = Record<'square', Measure>

export const angleValves = drawing({
  measures: { square: { label: 'Spindle square', assumed: 9.3 } },
  parts: ['spindle', 'packingNut', 'packing', 'body', 'inlet', 'outlet'],
  views: (measures) => [
    {
      view: 'auxiliaryValve',
      frame: { x: -80, y: -120, width: 165, height: 175, paper: 360 },
      art: <Auxiliary {...measures} />,
    },
    {
      view: 'headerValve',
      frame: { x: -80, y: -120, width: 165, height: 175, paper: 360 },
      art: <HeaderValve {...measures} />,
    },
  ],
})

function Auxiliary({ square }: Measures) {
  return (
    <>
      <AngleBody />
      <Ink d={[polygon([-18, 30], [18, 30], [18, 46], [-18, 46])]} />
      <Ink kind="thin" d={[-6, 6].map((x) => line([x, 30], [x, 46]))} />
      <Ink kind="axis" d={[line([0, -114], [0, 52]), line([-10, 6], [72, 6])]} />
      <SpindleSquare square={square} />
      <Numbers />
    </>
  )
}

function HeaderValve({ square }: Measures) {
  return (
    <>
      <AngleBody />
      <Ink d={polygon([-14, 30], [14, 30], [10, 46], [-10, 46])} />
      <Ink kind="axis" d={[line([0, -114], [0, 52]), line([-10, 6], [72, 6])]} />
      <SpindleSquare square={square} />
      <Numbers />
    </>
  )
}

/** In from below, out to the side. */
function AngleBody() {
  return (
    <>
      <Cut d="M-20 -46H20V-10H58V22H20V32H-20zM-6 32V2L-11 -4V-30H11V-4L10 -2H58V14H11L6 6V32z" />
      <Ink
        kind="thin"
        d={[0, 1, 2, 3, 4].flatMap((thread) => [
          line([36 + thread * 4, -10], [38 + thread * 4, -7]),
          line([36 + thread * 4, 22], [38 + thread * 4, 19]),
        ])}
      />
      <Bonnet />
    </>
  )
}

function SpindleSquare({ square }: Measures) {
  return (
    <Leader
      from={[22, -104]}
      to={[4, -95]}
      text={square.text && mapEither(square.text, (one) => `□ ${one}`)}
    />
  )
}

function Numbers() {
  return (
    <>
      <Item number={1} at={[-32, -100]} to={[-3, -84]} />
      <Item number={2} at={[-46, -76]} to={[-12, -66]} />
      <Item number={3} at={[-58, -46]} to={[-9, -42]} />
      <Item number={4} at={[-56, -10]} to={[-15, -14]} />
      <Item number={5} at={[-48, 34]} to={[-8, 40]} />
      <Item number={6} at={[66, -30]} to={[52, -6]} />
    </>
  )
}
