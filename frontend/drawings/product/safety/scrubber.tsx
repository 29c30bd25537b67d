import { Across, FlowArrow, Item, Leader, Upright } from '../../sheet/dimension.tsx'
import { box, centred, circle, line, polygon } from '../../sheet/geometry.ts'
import { Cut, Ink } from '../../sheet/view.tsx'
import { drawing, type Measure } from '../drawing.ts'

type Measures = Record<
  'tank' | 'tankHeight' | 'tower' | 'towerHeight' | 'media' | 'base' | 'manhole' | 'blower' | 'drainPipe',
  Measure
>
const baseDepth = 250

export const scrubber = drawing({
  measures: {
    tank: { label: 'Tank diameter', assumed: 2500, diameter: true },
    tankHeight: { label: 'Tank height', assumed: 1500 },
    tower: { label: 'Tower diameter', assumed: 1200, diameter: true },
    towerHeight: { label: 'Tower height', assumed: 6000 },
    media: { label: 'Media height', assumed: 300 },
    base: { label: 'Concrete base', assumed: 3000 },
    manhole: { label: 'Manhole', assumed: 700, verbatim: true },
    blower: { label: 'Blower discharge connection', assumed: 300, verbatim: true },
    drainPipe: { label: 'Drain connection', assumed: 50, verbatim: true },
  },
  parts: [
    'tower',
    'sprinklerLoop',
    'packingMedia',
    'causticTank',
    'mixer',
    'causticPump',
    'blower',
    'manhole',
    'drain',
    'concreteBase',
  ],
  views: (measures) => [
    {
      view: 'front',
      frame: { x: -3150, y: -8750, width: 5950, height: 9900, paper: 500 },
      art: <Front {...measures} />,
    },
  ],
})

/** The top of the concrete base is at zero. */
function Front({ tank, tankHeight, tower, towerHeight, media, base, manhole, blower, drainPipe }: Measures) {
  const [half, top] = [tank.size / 2, -tankHeight.size]
  const radius = tower.size / 2
  const head = top - towerHeight.size
  return (
    <>
      <Cut d={centred(0, [base.size, baseDepth])} />
      <Tower radius={radius} head={head} foot={top} media={media.size} />
      <Ink d={[centred(top, [tank.size, tankHeight.size]), centred(top - 60, [tank.size + 120, 60])]} />
      <Ink kind="hidden" d={`M${-half} ${top + 420}H${half}`} />
      <Ink d={[circle(520, top / 2, manhole.size / 2), circle(520, top / 2, manhole.size / 2 - 70)]} />
      <Ink d={[box(-half - 160, -180, [160, drainPipe.size * 1.6]), box(-half - 200, -240, [40, 200])]} />
      <Mixer x={half - 330} top={top} />
      <Pump half={half} head={head} radius={radius} />
      <g transform="scale(-1 1)">
        <Blower radius={radius} top={top} outlet={blower.size} />
      </g>
      <Ink kind="axis" d={line([0, head - 480], [0, baseDepth + 150])} />
      <FlowArrow tip={[0, head - 900]} heading={[0, -1]} />
      <Across from={-half} to={half} at={baseDepth + 350} edge={0} text={tank.text} />
      <Across
        from={-base.size / 2}
        to={base.size / 2}
        at={baseDepth + 720}
        edge={baseDepth}
        text={base.text}
      />
      <Upright from={head} to={top} at={-half - 1400} edge={-radius} text={towerHeight.text} />
      <Upright from={top} to={0} at={-half - 1400} edge={-half} text={tankHeight.text} />
      <Leader from={[-1150, head - 420]} to={[-radius, head + 350]} text={tower.text} side="before" />
      <Upright
        from={head + 1500}
        to={head + 1500 + media.size}
        at={-radius - 330}
        edge={-radius}
        text={media.text}
      />
      <Leader from={[-150, -1180]} to={[290, -1000]} text={manhole.text} side="before" />
      <Leader from={[-half - 450, -650]} to={[-half - 80, -180]} text={drainPipe.text} side="before" />
      <Leader from={[-1250, top - 1500]} to={[-radius - 350, top - 960]} text={blower.text} side="before" />
      <Item number={1} at={[1150, -5200]} to={[radius - 60, -4900]} />
      <Item number={2} at={[900, head + 650]} to={[300, head + 1030]} />
      <Item number={3} at={[1150, head + 1500]} to={[radius - 150, head + 1650]} />
      <Item number={4} at={[half + 900, top + 100]} to={[half - 80, top + 220]} />
      <Item number={5} at={[half + 250, top - 900]} to={[half - 260, top - 500]} />
      <Item number={6} at={[half + 1000, -650]} to={[half + 560, -300]} />
      <Item number={7} at={[-2450, top - 900]} to={[-1560, top - 780]} />
      <Item number={8} at={[-100, -330]} to={[200, -560]} />
      <Item number={9} at={[-half - 560, 330]} to={[-half - 120, -140]} />
      <Item number={10} at={[-half - 560, 800]} to={[-base.size / 2 + 120, 130]} />
    </>
  )
}

type TowerProps = { radius: number; head: number; foot: number; media: number }

function Tower({ radius, head, foot, media }: TowerProps) {
  const bed = head + 1500
  return (
    <>
      <Ink
        d={[
          centred(head, [radius * 2, foot - head]),
          polygon([-radius, head], [-160, head - 280], [160, head - 280], [radius, head]),
        ]}
      />
      <Ink d={[centred(head - 420, [320, 140]), centred(head - 440, [460, 40])]} />
      <Ink d={[2000, 4000].map((drop) => centred(head + drop - 30, [radius * 2 + 120, 60]))} />
      <Ink d={[centred(head + 1000, [radius * 1.6, 60])]} />
      <Ink
        kind="edge"
        d={[-0.6, -0.2, 0.2, 0.6].map((share) =>
          polygon(
            [share * radius - 40, head + 1130],
            [share * radius, head + 1060],
            [share * radius + 40, head + 1130],
          ),
        )}
      />
      <Ink
        kind="thin"
        d={[-0.6, -0.2, 0.2, 0.6].flatMap((share) =>
          [-1, 0, 1].map((spray) =>
            line([share * radius + spray * 20, head + 1160], [share * radius + spray * 75, head + 1340]),
          ),
        )}
      />
      <Cut d={centred(bed, [radius * 2, media])} />
      <Ink kind="edge" d={line([-radius, bed + media + 60], [radius, bed + media + 60])} />
    </>
  )
}

function Mixer({ x, top }: { x: number; top: number }) {
  return (
    <>
      <Ink
        d={[
          centred(top - 160, [260, 100], x),
          centred(top - 620, [240, 460], x),
          centred(top - 680, [180, 60], x),
        ]}
      />
      <Ink
        kind="thin"
        d={[0, 1, 2, 3].map((fin) => line([x - 120, top - 560 + fin * 90], [x + 120, top - 560 + fin * 90]))}
      />
      <Ink
        kind="hidden"
        d={[line([x, top], [x, -350]), `M${x - 220} -330Q${x - 110} -420 ${x} -350T${x + 220} -370`]}
      />
    </>
  )
}

/** Lifts the solution from the tank to the sprinklers. */
function Pump({ half, head, radius }: { half: number; head: number; radius: number }) {
  const x = half + 480
  const riser = half + 480
  return (
    <>
      <Ink
        d={[
          box(half, -310, [330, 100]),
          box(x - 50, head + 970, [100, -head - 1350]),
          box(radius * 0.8, head + 970, [riser - radius * 0.8 + 50, 100]),
        ]}
      />
      <Ink d={[circle(x, -260, 190), box(x + 150, -350, [420, 190]), box(x - 220, -70, [760, 70])]} />
      <Cut d={box(x - 210, 0, [760, baseDepth])} />
      <Ink d={[circle(x, -260, 70), box(x + 570, -310, [60, 110])]} />
      <Ink
        kind="thin"
        d={[0, 1, 2].map((fin) => line([x + 180, -310 + fin * 55], [x + 540, -310 + fin * 55]))}
      />
    </>
  )
}

/** Draws the air from the room and blows it in below the packing. */
function Blower({ radius, top, outlet }: { radius: number; top: number; outlet: number }) {
  const axis = { x: radius + 900, y: top - 560 }
  return (
    <>
      <Ink
        d={[box(radius, axis.y - 400, [700, outlet]), box(radius + 60, axis.y - 450, [50, outlet + 100])]}
      />
      <Ink
        d={`M${radius + 650} ${axis.y - 400}H${axis.x}A400 400 0 1 1 ${axis.x - 400} ${axis.y}V${axis.y - 400 + outlet}H${radius + 650}z`}
      />
      <Ink d={[circle(axis.x, axis.y, 210), circle(axis.x, axis.y, 50)]} />
      <Ink
        d={polygon(
          [axis.x - 300, top - 60],
          [axis.x - 210, axis.y + 350],
          [axis.x + 210, axis.y + 350],
          [axis.x + 300, top - 60],
        )}
      />
      <FlowArrow tip={[radius + 150, axis.y - 400 + outlet / 2]} heading={[-1, 0]} />
    </>
  )
}
