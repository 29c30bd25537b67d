import { Across, FlowArrow, Item, Leader, Upright } from '../../sheet/dimension.tsx'
import { box, centred, circle, cross, line } from '../../sheet/geometry.ts'
import { Cut, Ink } from '../../sheet/view.tsx'
import { drawing, type Measure } from '../drawing.ts'

type Measures = Record<'diameter' | 'height' | 'cover' | 'holes', Measure>
const wall = 11
const jacket = 30
const cover = 'Cover, high-capacity model'

export const trap = drawing({
  measures: {
    diameter: { label: 'Body, high-capacity model', assumed: 180, position: 0, diameter: true },
    height: { label: 'Body, high-capacity model', assumed: 350, position: 1 },
    cover: { label: cover, assumed: 250, position: 0, diameter: true },
    holes: { label: cover, assumed: 12, position: 2, diameter: true },
  },
  parts: [
    'cover',
    'leadGasket',
    'filterMedia',
    'filterGrid',
    'vessel',
    'heater',
    'insulation',
    'gasInlet',
    'gasOutlet',
  ],
  views: (measures) => [
    {
      view: 'section',
      frame: { x: -260, y: -205, width: 520, height: 710, paper: 400 },
      art: <Section {...measures} />,
    },
    {
      view: 'cover',
      frame: { x: -215, y: -160, width: 385, height: 320, paper: 360 },
      art: <Cover {...measures} />,
    },
  ],
})

function Section({ diameter, height, cover: lid }: Measures) {
  const [outer, bottom] = [diameter.size / 2, height.size]
  return (
    <>
      <Ink
        kind="thin"
        d={[-1, 1].map((side) => centred(45, [jacket, bottom - 40], side * (outer + jacket / 2)))}
      />
      <Ink kind="thin" d={wool(outer, bottom)} />
      <Vessel outer={outer} bottom={bottom} />
      <Filter inner={outer - wall} />
      <Ink
        d={[box(-outer - jacket - 55, 150, [jacket + 57, 34]), box(-outer - jacket - 69, 110, [14, 114])]}
      />
      <Cut
        d={[
          centred(-18, [lid.size, 18], 0),
          centred(2, [lid.size, 18], 0),
          centred(2, [diameter.size - wall * 2, 18]),
        ]}
      />
      <Ink kind="dark" d={[-1, 1].map((side) => centred(0, [34, 2], side * (outer + 16)))} />
      <Ink
        d={[-1, 1].flatMap((side) => [
          centred(-30, [22, 12], (side * (lid.size - 36)) / 2),
          centred(20, [22, 12], (side * (lid.size - 36)) / 2),
        ])}
      />
      <Ink d={[centred(-80, [34, 62]), centred(-94, [114, 14])]} />
      <Ink
        kind="axis"
        d={[line([0, -125], [0, bottom + 50]), line([-outer - jacket - 95, 167], [outer, 167])]}
      />
      <FlowArrow tip={[-outer - jacket - 76, 167]} heading={[1, 0]} />
      <FlowArrow tip={[0, -150]} heading={[0, -1]} />
      <Across from={-outer} to={outer} at={bottom + 110} edge={bottom - 20} text={diameter.text} />
      <Upright from={0} to={bottom} at={outer + jacket + 75} edge={outer + jacket + 5} text={height.text} />
      <Item number={1} at={[115, -85]} to={[90, -9]} />
      <Item number={2} at={[190, -45]} to={[112, 1]} />
      <Item number={3} at={[-200, 60]} to={[-40, 75]} />
      <Item number={4} at={[-215, 105]} to={[-60, 114]} />
      <Item number={5} at={[-200, 420]} to={[-outer + 5, 335]} />
      <Item number={6} at={[-200, 320]} to={[-outer - 5, 292]} />
      <Item number={7} at={[-210, 260]} to={[-outer - 18, 240]} />
      <Item number={8} at={[-235, 205]} to={[-outer - jacket - 62, 205]} />
      <Item number={9} at={[-95, -125]} to={[-45, -87]} />
    </>
  )
}

/** The shell with its bottom, cut; heating tape is wound about its lower part. */
function Vessel({ outer, bottom }: { outer: number; bottom: number }) {
  const inner = outer - wall
  return (
    <>
      <Cut
        d={`M${-outer} 20V${bottom - wall}q0 ${wall} ${wall} ${wall}H${outer - wall}q${wall} 0 ${wall} ${-wall}V20H${inner}V${bottom - wall}H${-inner}V20z`}
      />
      <Ink
        kind="thin"
        d={[0, 1, 2, 3].map(
          (row) => `M${-inner + 8 + (row % 2) * 12} ${bottom - 22 - row * 12}h${inner * 2 - 40}`,
        )}
      />
      <Ink
        kind="dark"
        d={[-1, 1].flatMap((side) =>
          [0, 1, 2, 3, 4].map((turn) => centred(bottom - 170 + turn * 34, [6, 20], side * (outer + 4))),
        )}
      />
    </>
  )
}

/** A perforated grid of PTFE carries the rockwool. */
function Filter({ inner }: { inner: number }) {
  const curls = [0, 1, 2, 3].flatMap((row) =>
    [0, 1, 2, 3, 4, 5].map((column) => {
      const x = -inner + 6 + column * ((inner * 2 - 12) / 6)
      return `M${x} ${38 + row * 18}q6 -12 12 0t12 0`
    }),
  )
  return (
    <>
      <Ink kind="thin" d={curls} />
      <Cut d={centred(112, [inner * 2, 7])} />
    </>
  )
}

function wool(outer: number, bottom: number): string[] {
  const rows = Math.floor((bottom - 60) / 24)
  return [-1, 1].flatMap((side) =>
    Array.from({ length: rows }, (_, row) => {
      const x = side * (outer + jacket / 2)
      return `M${x - 9} ${62 + row * 24}q4.5 -10 9 0t9 0`
    }),
  )
}

function Cover({ cover: lid, holes }: Measures) {
  const radius = lid.size / 2
  const pitch = radius - 18
  const places = Array.from({ length: 8 }, (_, hole) => {
    const angle = ((hole + 0.5) * Math.PI) / 4
    return [Math.cos(angle) * pitch, Math.sin(angle) * pitch] as const
  })
  const [first = [0, 0] as const] = places
  return (
    <>
      <Ink d={circle(0, 0, radius)} />
      <Ink d={places.map(([x, y]) => circle(x, y, holes.size / 2))} />
      <Ink kind="axis" d={[circle(0, 0, pitch), cross(0, 0, radius + 16)]} />
      <Ink d={circle(0, 0, 57)} />
      <Ink
        d={[1, 3, 5, 7].map((turn) =>
          circle(Math.cos((turn * Math.PI) / 4) * 42, Math.sin((turn * Math.PI) / 4) * 42, 6),
        )}
      />
      <Ink d={[circle(0, 0, 17), circle(0, 0, 13)]} />
      <Leader from={[-110, -120]} to={[-radius * 0.71, -radius * 0.71]} text={lid.text} side="before" />
      <Leader
        from={[95, 130]}
        to={[first[0] - 2, first[1] + holes.size / 2]}
        text={holes.text}
        side="before"
      />
    </>
  )
}
