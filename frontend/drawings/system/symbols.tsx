/** The equipment of the flow diagram as symbols, each where it stands. */
import type { ReactNode } from 'react'
import type { StationName } from '#locales/en/drawing.ts'
import { box, centred, circle, line, polygon } from '../sheet/geometry.ts'
import { Ink } from '../sheet/view.tsx'

export const symbols: Record<StationName, ReactNode> = {
  liftingBeam: (
    <>
      <Ink kind="thin" d={[box(40, 76, [180, 6]), line([120, 82], [120, 100])]} />
      <Ink d={[box(104, 72, [32, 14]), circle(120, 96, 4), box(56, 100, [128, 8])]} />
      <Ink kind="edge" d={['M64 108v10q0 7 7 7t6 -5', 'M176 108v10q0 7 -7 7t-6 -5']} />
    </>
  ),
  trunnion: (
    <>
      <Drum top={140} />
      <Ink
        d={[
          polygon([66, 220], [72, 202], [88, 202], [94, 220]),
          polygon([146, 220], [152, 202], [168, 202], [174, 220]),
        ]}
      />
      <Ink d={[circle(80, 203, 6), circle(160, 203, 6), box(56, 220, [128, 4])]} />
    </>
  ),
  scale: (
    <>
      <Drum top={290} />
      <Ink d={[circle(80, 353, 6), circle(160, 353, 6), box(48, 359, [144, 10])]} />
      <Ink
        d={[box(56, 369, [10, 8]), box(174, 369, [10, 8]), box(28, 338, [14, 39]), box(22, 322, [26, 18])]}
      />
      <Ink kind="thin" d={box(26, 326, [18, 7])} />
    </>
  ),
  auxiliaryValve: (
    <>
      <HandValve x={212} y={158} />
      <HandValve x={212} y={308} />
      <HandValve x={276} y={158} />
      <HandValve x={276} y={308} />
    </>
  ),
  flexibleConnection: <Ink kind="edge" d={[158, 308].map(coil)} />,
  lineValve: (
    <>
      <HandValve x={308} y={158} />
      <HandValve x={308} y={308} />
    </>
  ),
  gauge: (
    <>
      <Ink kind="edge" d={line([392, 158], [392, 138])} />
      <Ink d={[centred(134, [20, 6], 392), circle(392, 119, 14)]} />
      <Ink kind="edge" d={line([392, 119], [385, 111])} />
    </>
  ),
  nitrogen: (
    <>
      <Ink d="M326 456V412q0 -12 10 -14v-6h12v6q10 2 10 14V456z" />
      <Ink d={[circle(342, 386, 6), circle(352, 378, 6)]} />
      <Ink kind="edge" d={[line([342, 380], [342, 326])]} />
      <Ink d={[polygon([335, 360], [349, 360], [342, 348])]} />
      <Ink kind="edge" d={line([335, 348], [349, 348])} />
      <VerticalValve x={342} y={334} />
    </>
  ),
  changeOver: (
    <>
      <Ink kind="hidden" d={box(344, 172, [56, 118])} />
      <MotorValve x={366} y={196} />
      <MotorValve x={366} y={262} />
      <Ink kind="dark" d={circle(366, 229, 3.5)} />
    </>
  ),
  ballValve: (
    <>
      <HandValve x={424} y={229} />
      <Ink d={circle(424, 229, 4)} />
    </>
  ),
  trap: (
    <>
      <Ink d={[box(504, 206, [40, 66]), box(498, 200, [52, 6]), box(498, 206, [52, 5])]} />
      <Ink
        kind="thin"
        d={[
          line([504, 222], [544, 222]),
          'M508 218q4 -7 8 0t8 0t8 0t8 0',
          line([510, 262], [538, 262]),
          line([514, 266], [534, 266]),
        ]}
      />
      <Ink kind="edge" d={[0, 1, 2, 3].map((turn) => line([498, 242 + turn * 8], [504, 245 + turn * 8]))} />
    </>
  ),
  vacuumRegulator: (
    <>
      <Ink d={[circle(612, 158, 24)]} />
      <Ink kind="edge" d={['M588 158Q612 146 636 158', polygon([606, 170], [618, 170], [612, 158])]} />
    </>
  ),
  chlorinator: (
    <>
      <Ink d={box(714, 96, [60, 100])} />
      <Ink d={[polygon([730, 112], [742, 112], [740, 176], [732, 176])]} />
      <Ink
        kind="thin"
        d={[0, 1, 2, 3, 4].map((mark) => line([745, 120 + mark * 12], [751, 120 + mark * 12]))}
      />
      <Ink kind="dark" d={polygon([732, 140], [740, 140], [736, 148])} />
      <Ink d={circle(758, 180, 6)} />
    </>
  ),
  boosterPump: (
    <>
      <Ink d={[circle(740, 246, 18), box(724, 262, [32, 5])]} />
      <Ink d={polygon([727, 234], [727, 258], [758, 246])} />
    </>
  ),
  injector: (
    <>
      <Ink
        d={polygon(
          [858, 232],
          [882, 232],
          [894, 242],
          [906, 242],
          [944, 232],
          [944, 260],
          [906, 250],
          [894, 250],
          [882, 260],
          [858, 260],
        )}
      />
      <Ink
        d={[
          box(852, 228, [6, 36]),
          box(944, 228, [6, 36]),
          centred(222, [12, 20], 900),
          centred(218, [24, 5], 900),
        ]}
      />
    </>
  ),
  dosingPoint: null,
  drumLeakDetector: <Detector x={44} y={440} />,
  dosingLeakDetector: <Detector x={800} y={303} />,
  scrubber: (
    <>
      <Ink
        d={[
          box(596, 506, [100, 56]),
          box(622, 380, [48, 126]),
          polygon([622, 380], [638, 362], [654, 362], [670, 380]),
        ]}
      />
      <Ink kind="edge" d={['M646 406h0', line([628, 402], [664, 402])]} />
      <Ink
        kind="thin"
        d={[630, 646, 662].flatMap((x) => [line([x, 404], [x - 5, 416]), line([x, 404], [x + 5, 416])])}
      />
      <Ink d={box(622, 420, [48, 20])} />
      <Ink kind="thin" d={[0, 1, 2, 3, 4].map((row) => line([626 + row * 9, 438], [634 + row * 9, 422]))} />
      <Ink kind="hidden" d={line([596, 526], [696, 526])} />
      <Ink kind="edge" d="M696 550H706V402H664" />
      <Ink d={[circle(706, 548, 9), polygon([700, 553], [712, 553], [706, 540])]} />
      <Ink d={[circle(546, 510, 17), circle(546, 510, 6), 'M546 493h28v14h-12']} />
    </>
  ),
  shower: (
    <>
      <Ink
        d={[
          box(897, 380, [6, 178]),
          box(880, 556, [40, 6]),
          box(862, 380, [38, 5]),
          'M850 398q2 -13 14 -13t14 13z',
        ]}
      />
      <Ink
        kind="thin"
        d={[-8, 0, 8].flatMap((x) => [
          line([864 + x, 404], [864 + x * 1.2, 412]),
          line([864 + x * 1.3, 418], [864 + x * 1.5, 426]),
        ])}
      />
      <Ink d={[box(903, 486, [12, 5]), 'M914 472h34q-3 19 -17 19t-17 -19z']} />
      <Ink kind="edge" d={['M922 470q3 -14 7 -2', 'M940 470q-3 -14 -7 -2', 'M884 385v44l-7 12h14z']} />
    </>
  ),
  emergencyKit: (
    <>
      <Ink d={[box(1006, 518, [68, 44]), box(1006, 508, [68, 14]), 'M1028 508v-6q0 -4 4 -4h16q4 0 4 4v6']} />
      <Ink
        kind="edge"
        d={[circle(1040, 542, 11), line([1040, 535], [1040, 549]), line([1033, 542], [1047, 542])]}
      />
    </>
  ),
}

/** A ton drum on its side: its heads are dished inwards, its two valves stand one above the other. */
function Drum({ top }: { top: number }) {
  return (
    <>
      <Ink d={box(52, top, [136, 56])} />
      <Ink kind="hidden" d={[`M52 ${top + 6}q22 22 0 44`, `M188 ${top + 6}q-22 22 0 44`]} />
      <Ink kind="thin" d={[84, 156].map((x) => line([x, top], [x, top + 56]))} />
      <Ink d={[box(188, top + 13, [12, 10]), box(188, top + 35, [12, 10])]} />
    </>
  )
}

function coil(y: number): string {
  return `M220 ${y}c10 0 14 22 24 22a11 11 0 1 0 -11 -11c0 14 22 10 35 -11`
}

function HandValve({ x, y }: { x: number; y: number }) {
  return (
    <Ink
      d={[
        polygon([x - 9, y - 7], [x - 9, y + 7], [x + 9, y - 7], [x + 9, y + 7]),
        line([x, y], [x, y - 11]),
        line([x - 6, y - 11], [x + 6, y - 11]),
      ]}
    />
  )
}

function VerticalValve({ x, y }: { x: number; y: number }) {
  return <Ink d={polygon([x - 7, y - 8], [x + 7, y - 8], [x - 7, y + 8], [x + 7, y + 8])} />
}

function MotorValve({ x, y }: { x: number; y: number }) {
  return (
    <>
      <Ink
        d={[
          polygon([x - 9, y - 12], [x + 9, y - 12], [x - 9, y + 12], [x + 9, y + 12]),
          line([x, y], [x + 16, y]),
        ]}
      />
      <Ink d={box(x + 14, y - 8, [16, 16])} />
    </>
  )
}

/** Near the floor: chlorine is heavier than air. */
function Detector({ x, y }: { x: number; y: number }) {
  return (
    <>
      <Ink d={[circle(x, y, 13)]} />
      <Ink kind="edge" d={[`M${x - 4} ${y - 4}a6 6 0 0 1 8 0`, `M${x - 8} ${y - 8}a11 11 0 0 1 16 0`]} />
      <Ink kind="dark" d={circle(x, y + 3, 2.5)} />
    </>
  )
}
