/** The lines of the flow diagram and their key. */
import { box, line, type Point, polygon } from '../sheet/geometry.ts'

const kinds = {
  pressureGas: 'stroke-ink stroke-[2.5px]',
  vacuumGas: 'stroke-ink stroke-2 [stroke-dasharray:7_4]',
  water: 'stroke-accent stroke-[3.5px]',
  air: 'stroke-muted stroke-[7px] opacity-60',
}
export type PipeKind = keyof typeof kinds
export const pipeKinds = Object.keys(kinds) as PipeKind[]

const runs: Record<PipeKind, Point[][]> = {
  pressureGas: [
    [
      [200, 158],
      [203, 158],
    ],
    [
      [268, 158],
      [392, 158],
    ],
    [
      [366, 158],
      [366, 308],
    ],
    [
      [200, 308],
      [203, 308],
    ],
    [
      [268, 308],
      [366, 308],
    ],
    [
      [342, 326],
      [342, 308],
    ],
    [
      [366, 229],
      [504, 229],
    ],
    [
      [524, 200],
      [524, 158],
      [588, 158],
    ],
  ],
  vacuumGas: [
    [
      [636, 158],
      [714, 158],
    ],
    [
      [774, 158],
      [900, 158],
      [900, 216],
    ],
  ],
  water: [
    [
      [600, 246],
      [858, 246],
    ],
    [
      [944, 246],
      [1088, 246],
    ],
  ],
  air: [
    [
      [180, 458],
      [180, 510],
      [529, 510],
    ],
    [
      [574, 500],
      [622, 500],
    ],
    [
      [646, 360],
      [646, 342],
    ],
  ],
}

const arrows: { tip: Point; heading: 'on' | 'up' | 'down'; kind: PipeKind }[] = [
  { tip: [470, 229], heading: 'on', kind: 'pressureGas' },
  { tip: [576, 158], heading: 'on', kind: 'pressureGas' },
  { tip: [690, 158], heading: 'on', kind: 'vacuumGas' },
  { tip: [850, 158], heading: 'on', kind: 'vacuumGas' },
  { tip: [690, 246], heading: 'on', kind: 'water' },
  { tip: [830, 246], heading: 'on', kind: 'water' },
  { tip: [1098, 246], heading: 'on', kind: 'water' },
  { tip: [400, 510], heading: 'on', kind: 'air' },
  { tip: [646, 334], heading: 'up', kind: 'air' },
]

const fills = { pressureGas: 'fill-ink', vacuumGas: 'fill-ink', water: 'fill-accent', air: 'fill-muted' }

export function Pipes() {
  return (
    <>
      <path d={rooms} className="fill-none stroke-line stroke-2" />
      <path d={line([468, 563], [1104, 563])} className="fill-none stroke-1 stroke-muted" />
      <path d={grille} className="fill-none stroke-[1.25px] stroke-ink" />
      {pipeKinds.map((kind) => (
        <Pipe key={kind} kind={kind} d={runs[kind].map((points) => line(...points)).join('')} />
      ))}
      {arrows.map(({ tip, heading, kind }) => (
        <path key={tip.join()} d={head(tip, heading, kind)} className={fills[kind]} />
      ))}
    </>
  )
}

export function Pipe({ kind, d }: { kind: PipeKind; d: string }) {
  return <path d={d} strokeLinejoin="round" className={`fill-none ${kinds[kind]}`} />
}

const rooms = [box(10, 36, [446, 430]), box(468, 36, [640, 288])].join('')
const grille = [
  box(158, 448, [44, 12]),
  ...[0, 1, 2].map((bar) => line([169 + bar * 11, 448], [169 + bar * 11, 460])),
].join('')

function head([x, y]: Point, heading: 'on' | 'up' | 'down', kind: PipeKind): string {
  const [length, half] = kind === 'air' ? [14, 8] : [12, 5]
  if (heading === 'on') return polygon([x, y], [x - length, y - half], [x - length, y + half])
  const back = heading === 'up' ? y + length : y - length
  return polygon([x, y], [x - half, back], [x + half, back])
}
