import { Across, Item, Upright } from '../../sheet/dimension.tsx'
import { box, centred, circle, cross, line } from '../../sheet/geometry.ts'
import { Ink } from '../../sheet/view.tsx'
import { drawing, type Measure } from '../drawing.ts'

type Measures = Record<'length' | 'width' | 'depth' | 'height' | 'feet' | 'along' | 'across', Measure>
const drumRadius = 380
const rollerRadius = 38
const footHeight = 45

export const scale = drawing({
  measures: {
    length: { label: 'Frame length', assumed: 1290 },
    width: { label: 'Frame width', assumed: 690 },
    depth: { label: 'Frame depth', assumed: 100 },
    height: { label: 'Overall height', assumed: 225 },
    feet: { label: 'Foot spacing', assumed: 630 },
    along: { label: 'Roller spacing along drum', assumed: 1130 },
    across: { label: 'Roller spacing across drum', assumed: 360 },
  },
  parts: ['frame', 'loadCell', 'roller', 'digitalReadout', 'chlorineDrum'],
  views: (measures) => [
    {
      view: 'top',
      frame: { x: -850, y: -440, width: 1600, height: 1040, paper: 460 },
      art: <Top {...measures} />,
    },
    {
      view: 'side',
      frame: { x: -680, y: -980, width: 1260, height: 1180, paper: 440 },
      art: <End {...measures} />,
    },
  ],
})

function Top({ length, width, along, across }: Measures) {
  const [x, y] = [along.size / 2, across.size / 2]
  const corners = [-x, x].flatMap((cx) => [-y, y].map((cy) => [cx, cy] as const))
  const rail = 75
  return (
    <>
      <Ink d={centred(-width.size / 2, [length.size, width.size])} />
      <Ink d={centred(-width.size / 2 + rail, [length.size - rail * 2, width.size - rail * 2])} />
      <Ink d={[-x, x].map((cx) => centred(-width.size / 2 + rail, [rail, width.size - rail * 2], cx))} />
      <Ink d={corners.map(([cx, cy]) => box(cx - 30, cy - rollerRadius, [60, rollerRadius * 2]))} />
      <Ink kind="thin" d={corners.map(([cx, cy]) => box(cx - 50, cy - 8, [100, 16]))} />
      <Ink kind="axis" d={[line([-720, 0], [720, 0]), line([0, -410], [0, 410])]} />
      <Ink kind="axis" d={corners.map(([cx, cy]) => cross(cx, cy, 65))} />
      <Across from={-x} to={x} at={width.size / 2 + 95} edge={y + 65} text={along.text} />
      <Across
        from={-length.size / 2}
        to={length.size / 2}
        at={width.size / 2 + 195}
        edge={width.size / 2}
        text={length.text}
      />
      <Upright from={-y} to={y} at={-length.size / 2 - 70} edge={-x - 65} text={across.text} />
      <Upright
        from={-width.size / 2}
        to={width.size / 2}
        at={-length.size / 2 - 150}
        edge={-length.size / 2}
        text={width.text}
      />
      <Item number={1} at={[250, -220]} to={[220, -width.size / 2 + 40]} />
      <Item number={3} at={[x - 170, 20]} to={[x - 20, y - 20]} />
    </>
  )
}

/** The floor is at zero. */
function End({ width, depth, height, feet, across }: Measures) {
  const half = across.size / 2
  const axle = -height.size + rollerRadius
  const drumAxis = axle - Math.sqrt((drumRadius + rollerRadius) ** 2 - half ** 2)
  const frameTop = -footHeight - depth.size
  return (
    <>
      <Ink kind="phantom" d={circle(0, drumAxis, drumRadius)} />
      <Ink kind="phantom" d={[circle(0, drumAxis - 190, 26), circle(0, drumAxis + 190, 26)]} />
      <Ink d={[-half, half].map((x) => circle(x, axle, rollerRadius))} />
      <Ink
        d={[-half, half].map(
          (x) => `M${x - 45} ${frameTop}L${x - 18} ${axle - 14}h36L${x + 45} ${frameTop}z`,
        )}
      />
      <Ink d={[-half, half].map((x) => circle(x, axle, 9))} />
      <Ink d={centred(frameTop, [width.size, depth.size])} />
      <Ink
        kind="thin"
        d={[-1, 1].map((side) => centred(frameTop + 8, [60, depth.size - 16], (side * feet.size) / 2))}
      />
      <Ink
        d={[-1, 1].flatMap((side) => [
          centred(-footHeight, [36, 28], (side * feet.size) / 2),
          centred(-17, [80, 17], (side * feet.size) / 2),
        ])}
      />
      <Ink kind="thin" d={line([-480, 0], [560, 0])} />
      <Readout />
      <Ink
        kind="axis"
        d={[
          line([0, -965], [0, 20]),
          ...[-1, 1].map((side) =>
            line([(side * feet.size) / 2, frameTop - 15], [(side * feet.size) / 2, 25]),
          ),
        ]}
      />
      <Across from={-half} to={half} at={axle - 100} edge={axle - rollerRadius} text={across.text} />
      <Across from={-feet.size / 2} to={feet.size / 2} at={90} edge={25} text={feet.text} />
      <Across from={-width.size / 2} to={width.size / 2} at={175} edge={-footHeight} text={width.text} />
      <Upright from={-height.size} to={0} at={-width.size / 2 - 260} edge={-half - 45} text={height.text} />
      <Upright
        from={frameTop}
        to={-footHeight}
        at={-width.size / 2 - 60}
        edge={-width.size / 2}
        text={depth.text}
      />
      <Item number={2} at={[235, 40]} to={[feet.size / 2 - 16, -30]} />
      <Item number={4} at={[470, -480]} to={[470, -330]} />
      <Item number={5} at={[-440, -800]} to={[-drumRadius * 0.8, drumAxis - drumRadius * 0.6]} />
    </>
  )
}

function Readout() {
  return (
    <>
      <Ink d={[centred(-260, [16, 260], 470), box(415, -350, [110, 90])]} />
      <Ink
        kind="thin"
        d={[box(428, -336, [84, 34]), ...[0, 1, 2].map((key) => box(430 + key * 29, -292, [20, 16]))]}
      />
    </>
  )
}
