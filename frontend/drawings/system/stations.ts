/** What stands where in the flow diagram, in units from its upper corner on the side where reading begins. */
import type { StationName } from '#locales/en/drawing.ts'
import type { Point } from '../sheet/geometry.ts'

export const diagramSize = { width: 1120, top: 26, height: 580 }

export type Station = {
  name: StationName
  /** The product of the catalogue, where the company makes it. */
  slug?: string
  /** Of the first line of the name. */
  label: Point
  side?: 'middle' | 'after'
  /** Letters in a line; longer names are broken between words. */
  letters?: number
}

/** In the order of the flow. */
export const stations: Station[] = [
  { name: 'liftingBeam', slug: 'drum-lifting-beam', label: [196, 108], side: 'after', letters: 8 },
  { name: 'trunnion', slug: 'drum-trunnion', label: [120, 242], letters: 18 },
  { name: 'scale', slug: 'drum-scale-frame-digital-load-cell', label: [120, 398] },
  {
    name: 'auxiliaryValve',
    slug: 'auxiliary-and-header-valve',
    label: [196, 244],
    side: 'after',
    letters: 14,
  },
  { name: 'flexibleConnection', slug: 'chlorine-flexible-connection-3-4', label: [256, 352], letters: 11 },
  { name: 'lineValve', slug: 'chlorine-line-valve-monel-k400', label: [306, 138] },
  { name: 'gauge', slug: 'diaphragm-pressure-gauge-with-contact', label: [392, 84], letters: 14 },
  { name: 'nitrogen', slug: 'nitrogen-flushing-system', label: [366, 408], side: 'after', letters: 10 },
  { name: 'changeOver', slug: 'gas-container-change-over-unit', label: [406, 324], letters: 11 },
  { name: 'ballValve', slug: 'chlorine-threaded-ball-valve-3pcs', label: [424, 204], letters: 6 },
  { name: 'trap', slug: 'liquid-chlorine-trap-and-gas-filter', label: [524, 292], letters: 14 },
  { name: 'vacuumRegulator', label: [612, 110], letters: 10 },
  { name: 'chlorinator', label: [744, 84] },
  { name: 'boosterPump', label: [740, 282] },
  { name: 'injector', label: [900, 282] },
  { name: 'dosingPoint', label: [1034, 282], letters: 12 },
  { name: 'drumLeakDetector', label: [64, 445], side: 'after' },
  { name: 'dosingLeakDetector', label: [820, 308], side: 'after' },
  {
    name: 'scrubber',
    slug: 'neutralization-system-wet-scrubber',
    label: [716, 440],
    side: 'after',
    letters: 17,
  },
  { name: 'shower', slug: 'safety-shower-eyewash', label: [900, 582], letters: 13 },
  { name: 'emergencyKit', slug: 'emergency-kit', label: [1040, 582] },
]
