import type { Product } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { drawingWords } from '../../i18n/words.ts'
import { View } from '../sheet/view.tsx'
import { type Drawing, type ProductView, readMeasure } from './drawing.ts'
import { liftingBeam } from './handling/lifting-beam.tsx'
import { scale } from './handling/scale.tsx'
import { trunnion } from './handling/trunnion.tsx'
import { expansionTube } from './protection/expansion-tube.tsx'
import { gauge } from './protection/gauge.tsx'
import { ruptureDisc } from './protection/rupture-disc.tsx'
import { emergencyKit } from './safety/emergency-kit.tsx'
import { packingMedia } from './safety/packing-media.tsx'
import { scrubber } from './safety/scrubber.tsx'
import { shower } from './safety/shower.tsx'
import { changeOver } from './supply/change-over.tsx'
import { flexibleConnection, nitrogenFlushing } from './supply/manifold.tsx'
import { trap } from './supply/trap.tsx'
import { ballValve } from './valves/ball-valve.tsx'
import { angleValves, lineValve } from './valves/needle-valves.tsx'

/** By the product's address. */
export const drawings: Record<string, Drawing> = {
  'drum-lifting-beam': liftingBeam,
  'drum-trunnion': trunnion,
  'drum-scale-frame-digital-load-cell': scale,
  'chlorine-line-valve-monel-k400': lineValve,
  'chlorine-flexible-connection-3-4': flexibleConnection,
  'diaphragm-pressure-gauge-with-contact': gauge,
  'rupture-disc': ruptureDisc,
  'expansion-tube-with-rupture-disc': expansionTube,
  'emergency-kit': emergencyKit,
  'safety-shower-eyewash': shower,
  'neutralization-system-wet-scrubber': scrubber,
  'nitrogen-flushing-system': nitrogenFlushing,
  'chlorine-threaded-ball-valve-3pcs': ballValve,
  'gas-container-change-over-unit': changeOver,
  'liquid-chlorine-trap-and-gas-filter': trap,
  'auxiliary-and-header-valve': angleValves,
  'chlorine-line-ball-valve': ballValve,
  'neutralization-media': packingMedia,
}

export function hasDrawing(slug: string): boolean {
  return Object.hasOwn(drawings, slug)
}

type Drawn = Pick<Product, 'slug' | 'name' | 'specifications'>

/** The product in its views, with its parts listed below; nothing while nobody has drawn it. */
export function ProductDrawing({ locale, product }: { locale: Locale; product: Drawn }) {
  const drawing = drawings[product.slug]
  if (!drawing) return null
  const words = drawingWords[locale]
  const measures = drawing.sources.map((source) => readMeasure(product.specifications, source, locale))
  const isMeasured = measures.some(({ text }) => text !== undefined)
  const views = drawing.views((source) => readMeasure(product.specifications, source, locale))
  return (
    <figure className="break-inside-avoid rounded-lg border border-line bg-surface p-3 sm:p-6">
      <div className="flex flex-wrap items-end justify-evenly gap-x-8 gap-y-6">
        {views.map((view, index) => (
          <Sheet
            key={view.view}
            id={`${product.slug}-${index}`}
            locale={locale}
            name={product.name[locale]}
            view={view}
          />
        ))}
      </div>
      <figcaption className="mt-6 border-line border-t pt-4 text-sm">
        <ol
          aria-label={words.parts}
          className="list-inside list-decimal columns-1 gap-x-8 sm:columns-2 lg:columns-3"
        >
          {drawing.parts.map((part) => (
            <li key={part}>{words.partNames[part]}</li>
          ))}
        </ol>
        <p className="mt-3 text-muted">{isMeasured ? words.measured : words.schematic}</p>
      </figcaption>
    </figure>
  )
}

/** One view of it, the one that shows most. */
export function firstView(product: Drawn, locale: Locale): ProductView | undefined {
  return drawings[product.slug]?.views((source) => readMeasure(product.specifications, source, locale))[0]
}

type SheetProps = { id: string; locale: Locale; name: string; view: ProductView }

function Sheet({ id, locale, name, view }: SheetProps) {
  const words = drawingWords[locale]
  const title = words.views[view.view]
  return (
    <div className="min-w-0">
      <View id={id} label={words.of(name, title)} locale={locale} frame={view.frame}>
        {view.art}
      </View>
      <p aria-hidden="true" className="mt-2 text-center text-muted text-sm first-letter:uppercase">
        {title}
      </p>
    </div>
  )
}
