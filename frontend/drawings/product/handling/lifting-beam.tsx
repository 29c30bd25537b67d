import { Across, Item, Leader, Upright } from '../../sheet/dimension.tsx'
import { box, centred, circle, cross, line } from '../../sheet/geometry.ts'
import { Ink } from '../../sheet/view.tsx'
import { drawing, type Measure } from '../drawing.ts'

type Measures = Record<'length' | 'hooks' | 'depth' | 'plate' | 'eye' | 'hole', Measure>

export const liftingBeam = drawing({
  measures: {
    length: { label: 'Overall length', assumed: 2160 },
    hooks: { label: 'Hook centre distance', assumed: 1830 },
    depth: { label: 'Beam depth', assumed: 160 },
    plate: { label: 'Lifting eye plate thickness', assumed: 20 },
    eye: { label: 'Lifting eye outer diameter', assumed: 120, diameter: true },
    hole: { label: 'Lifting eye hole diameter', assumed: 40, diameter: true },
  },
  parts: ['beam', 'liftingEye', 'drumHook'],
  views: (measures) => [
    {
      view: 'front',
      frame: { x: -1250, y: -380, width: 2720, height: 1230, paper: 540 },
      art: <Front {...measures} />,
    },
    {
      view: 'eyeDetail',
      frame: { x: -190, y: -200, width: 530, height: 320, paper: 440 },
      art: <Eye {...measures} />,
    },
  ],
})

function Front({ length, hooks, depth, eye, hole }: Measures) {
  const half = hooks.size / 2
  return (
    <>
      <Ink d={[-half, half].map((x) => centred(depth.size - 30, [70, 130], x))} />
      <Ink d={centred(0, [length.size, depth.size])} />
      <Ink d={eyeOutline(eye.size / 2, 0)} />
      <Ink d={circle(0, -eye.size * 0.7, hole.size / 2)} />
      <Hook axis={-half} top={depth.size + 65} />
      <Hook axis={half} top={depth.size + 65} />
      <Ink kind="axis" d={line([0, -eye.size * 1.6], [0, depth.size + 70])} />
      <Ink kind="axis" d={[-half, half].map((x) => `${line([x, depth.size - 70], [x, depth.size + 400])}`)} />
      <Across from={-half} to={half} at={depth.size + 530} edge={depth.size + 400} text={hooks.text} />
      <Across
        from={-length.size / 2}
        to={length.size / 2}
        at={depth.size + 660}
        edge={depth.size}
        text={length.text}
      />
      <Upright from={0} to={depth.size} at={length.size / 2 + 80} edge={length.size / 2} text={depth.text} />
      <Item number={1} at={[-620, -220]} to={[-480, depth.size / 2]} />
      <Item number={2} at={[230, -260]} to={[30, -eye.size * 0.95]} />
      <Item number={3} at={[-half + 330, depth.size + 290]} to={[-half + 60, depth.size + 250]} />
    </>
  )
}

/** Swings on a pin below the beam and takes the drum by its rim. */
function Hook({ axis, top }: { axis: number; top: number }) {
  const inward = axis < 0 ? 1 : -1
  const shank = `M-26 -36 H26 V150 C26 190 62 196 84 168 L128 190 C96 262 -26 252 -26 140 Z`
  return (
    <g transform={`translate(${axis} ${top}) scale(${inward} 1)`}>
      <Ink d={shank} />
      <Ink d={circle(0, 0, 15)} />
    </g>
  )
}

/** Round on top, its flanks running down to the beam. */
function eyeOutline(radius: number, foot: number): string {
  const axis = -radius * 1.4
  return `M${-radius * 1.5} ${foot}L${-radius} ${axis}a${radius} ${radius} 0 0 1 ${radius * 2} 0L${radius * 1.5} ${foot}z`
}

function Eye({ plate, eye, hole }: Measures) {
  const axis = -eye.size * 0.7
  const top = axis - eye.size / 2
  return (
    <>
      <Ink d={eyeOutline(eye.size / 2, 0)} />
      <Ink d={box(-125, 0, [250, 60])} />
      <Ink d={circle(0, axis, hole.size / 2)} />
      <Ink kind="axis" d={cross(0, axis, eye.size * 0.62)} />
      <Leader
        from={[-75, axis - 75]}
        to={[-eye.size * 0.354, axis - eye.size * 0.354]}
        text={eye.text}
        side="before"
      />
      <Leader from={[45, axis - 60]} to={[hole.size * 0.354, axis - hole.size * 0.354]} text={hole.text} />
      <Ink d={centred(top, [plate.size, -top], 230)} />
      <Ink d={box(180, 0, [100, 60])} />
      <Ink
        kind="hidden"
        d={[-1, 1].map((side) =>
          line(
            [230 - plate.size / 2, axis + (side * hole.size) / 2],
            [230 + plate.size / 2, axis + (side * hole.size) / 2],
          ),
        )}
      />
      <Ink kind="axis" d={line([195, axis], [265, axis])} />
      <Across from={230 - plate.size / 2} to={230 + plate.size / 2} at={100} edge={60} text={plate.text} />
    </>
  )
}
