/** What hangs on a gas manifold: the flexible connections and the nitrogen flushing. */
import { Across, FlowArrow, Item } from '../../sheet/dimension.tsx'
import { box, centred, circle, line, polygon } from '../../sheet/geometry.ts'
import { Ink } from '../../sheet/view.tsx'
import { drawing, type Measure } from '../drawing.ts'

const pitch = { label: 'Manifold outlet pitch', assumed: 300 }

export const flexibleConnection = drawing({
  measures: { pitch },
  parts: ['manifold', 'headerValve', 'flexibleTube', 'unionNut', 'leadGasket', 'containerValve'],
  views: (measures) => [
    {
      view: 'arrangement',
      frame: { x: -370, y: -230, width: 740, height: 830, paper: 460 },
      art: <Connections {...measures} />,
    },
  ],
})

function Connections({ pitch: distance }: Record<'pitch', Measure>) {
  const half = distance.size / 2
  return (
    <>
      <Header half={half} />
      {[-half, half].map((axis) => (
        <g key={axis} transform={`translate(${axis} 0)`}>
          <Tube d="M0 92C0 150 -20 170 -20 220a70 70 0 1 0 70 -60C-10 160 -62 200 -62 300C-62 370 0 370 0 440" />
          <Ink d={[centred(64, [46, 30]), centred(436, [46, 30])]} />
          <Ink kind="thin" d={[-8, 8].map((x) => `${line([x, 64], [x, 94])}${line([x, 436], [x, 466])}`)} />
          <Ink kind="dark" d={[centred(58, [30, 6]), centred(466, [30, 6])]} />
          <ContainerValve />
        </g>
      ))}
      <Ink kind="axis" d={[-half, half].map((x) => line([x, -75], [x, 580]))} />
      <Across from={-half} to={half} at={-130} edge={-75} text={distance.text} />
      <Item number={1} at={[0, 70]} to={[0, 10]} />
      <Item number={2} at={[half + 120, 60]} to={[half + 20, 42]} />
      <Item number={3} at={[half + 170, 230]} to={[half + 121, 226]} />
      <Item number={4} at={[half + 120, 400]} to={[half + 20, 448]} />
      <Item number={5} at={[half + 140, 470]} to={[half + 14, 469]} />
      <Item number={6} at={[half + 110, 550]} to={[half + 20, 520]} />
    </>
  )
}

function Tube({ d }: { d: string }) {
  return (
    <>
      <path d={d} strokeWidth={17} className="fill-none stroke-ink" />
      <path d={d} strokeWidth={12} className="fill-none stroke-surface" />
    </>
  )
}

/** The pipe, blind at one end, with a valve below each outlet. */
function Header({ half }: { half: number }) {
  return (
    <>
      <Ink
        d={[
          box(-half - 110, -20, [half * 2 + 220, 40]),
          box(-half - 122, -30, [14, 60]),
          box(half + 108, -42, [12, 84]),
        ]}
      />
      {[-half, half].map((axis) => (
        <g key={axis} transform={`translate(${axis} 0)`}>
          <Ink
            d={[centred(20, [26, 38]), centred(26, [40, 22]), box(20, 30, [34, 14]), box(54, 22, [8, 30])]}
          />
        </g>
      ))}
      <Ink kind="axis" d={line([-half - 150, 0], [half + 150, 0])} />
    </>
  )
}

function ContainerValve() {
  return (
    <>
      <Ink d={[centred(472, [26, 26]), centred(496, [44, 48]), centred(544, [30, 34])]} />
      <Ink d={[box(-64, 512, [42, 16]), box(-74, 500, [10, 40])]} />
      <Ink kind="phantom" d="M-110 600C-110 585 -60 578 0 578S110 585 110 600" />
    </>
  )
}

export const nitrogenFlushing = drawing({
  measures: { pitch },
  parts: [
    'nitrogenCylinder',
    'reducingValve',
    'checkValve',
    'hose',
    'shutOffValve',
    'pipeExtension',
    'manifold',
  ],
  views: (measures) => [
    {
      view: 'arrangement',
      frame: { x: -740, y: -290, width: 1740, height: 1110, paper: 600 },
      art: <Flushing {...measures} />,
    },
  ],
})

function Flushing({ pitch: distance }: Record<'pitch', Measure>) {
  const outlets = [0, 1, 2].map((index) => 60 + index * distance.size)
  const last = 60 + distance.size * 2
  return (
    <>
      <Cylinder />
      <Tube d="M-330 -110C-230 -110 -200 40 -150 40S-100 -40 -60 -40" />
      <Ink
        d={[
          polygon([-420, -130], [-420, -90], [-385, -110]),
          polygon([-350, -130], [-350, -90], [-385, -110]),
        ]}
      />
      <Ink kind="edge" d={line([-350, -134], [-350, -86])} />
      <Ink
        d={[
          box(-64, -58, [30, 36]),
          polygon([-34, -64], [-34, -16], [6, -40]),
          polygon([46, -64], [46, -16], [6, -40]),
          box(2, -84, [8, 44]),
          box(-22, -92, [56, 10]),
        ]}
      />
      <Ink d={[box(46, -56, [30, 32]), centred(-24, [32, 64], 60)]} />
      <Ink d={[box(-60, 40, [last + 170, 44]), box(-74, 28, [14, 68]), box(last + 110, 16, [14, 92])]} />
      <Ink d={outlets.flatMap((x) => [centred(84, [30, 50], x), centred(120, [54, 26], x)])} />
      <Ink
        kind="axis"
        d={[line([-110, 62], [last + 160, 62]), ...outlets.map((x) => line([x, 20], [x, 200]))]}
      />
      <FlowArrow tip={[last + 210, 62]} heading={[1, 0]} />
      <Across from={outlets[0] ?? 0} to={outlets[1] ?? 0} at={270} edge={200} text={distance.text} />
      <Across from={outlets[1] ?? 0} to={outlets[2] ?? 0} at={270} edge={200} text={distance.text} />
      <Item number={1} at={[-680, 330]} to={[-590, 330]} />
      <Item number={2} at={[-650, -220]} to={[-545, -150]} />
      <Item number={3} at={[-320, -200]} to={[-362, -115]} />
      <Item number={4} at={[-170, 170]} to={[-150, 48]} />
      <Item number={5} at={[-60, -190]} to={[-14, -86]} />
      <Item number={6} at={[180, -120]} to={[72, -4]} />
      <Item number={7} at={[540, -60]} to={[500, 44]} />
    </>
  )
}

/** With its valve and the regulator of two gauges. */
function Cylinder() {
  const axis = -510
  return (
    <>
      <Ink d="M-625 780V80Q-625 -10 -545 -30V-60H-475V-30Q-395 -10 -395 80V780z" />
      <Ink kind="thin" d="M-625 80H-395" />
      <Ink
        d={[centred(-125, [36, 65], axis), centred(-160, [14, 36], axis), centred(-178, [60, 18], axis)]}
      />
      <Ink d={[box(-492, -126, [72, 32]), circle(-455, -110, 34)]} />
      <Ink
        d={[
          centred(-170, [10, 30], -480),
          centred(-170, [10, 30], -425),
          circle(-485, -200, 30),
          circle(-420, -200, 30),
        ]}
      />
      <Ink kind="thin" d={[line([-485, -200], [-501, -214]), line([-420, -200], [-408, -218])]} />
      <Ink kind="axis" d={line([axis, -215], [axis, 800])} />
      <Ink
        kind="thin"
        d={[line([-700, 782], [-320, 782]), centred(560, [260, 14], axis), centred(200, [260, 14], axis)]}
      />
    </>
  )
}
