/** What is drawn beside the words of a picture. */
import { renderToStaticMarkup } from 'react-dom/server'
import type { Product } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { mapSize } from '../../drawings/map/egypt.ts'
import { PlaceMap } from '../../drawings/map/project-map.tsx'
import { firstView } from '../../drawings/product/product-drawing.tsx'
import { paperSize, View } from '../../drawings/sheet/view.tsx'
import { DrumRoom, drumRoom } from '../../drawings/system/system-diagram.tsx'
import { direction } from '../../i18n/words.ts'
import { painted, pictureSize } from './paint.ts'

export type Art = { product: Product } | { governorates: string[] } | 'system'

/** The room for it at the end of the lines; the page's end when they run from left to right. */
const room = { x: 724, y: 75, width: 412, height: 480 }
/** Views of products have room about them already, for measures, which are left out here. */
const roomOfView = { x: 704, y: 50, width: 464, height: 530 }

export function DrawnArt({ art, locale }: { art: Art; locale: Locale }) {
  const drawn = draw(art, locale)
  if (!drawn) return null
  const { markup, width, height, unitsWide } = drawn
  const { x, y, ...most } = typeof art === 'object' && 'product' in art ? roomOfView : room
  const scale = Math.min(most.width / width, most.height / height)
  const left = direction[locale] === 'ltr' ? x : pictureSize.width - x - most.width
  const place = [left + (most.width - width * scale) / 2, y + (most.height - height * scale) / 2]
  return (
    <g
      transform={`translate(${place.join(' ')}) scale(${scale})`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, made a line above.
      dangerouslySetInnerHTML={{ __html: painted(markup, (width * scale) / unitsWide) }}
    />
  )
}

function draw(art: Art, locale: Locale) {
  if (art === 'system')
    return {
      ...drumRoom,
      unitsWide: drumRoom.width,
      markup: renderToStaticMarkup(<DrumRoom locale={locale} />),
    }
  if ('governorates' in art)
    return {
      ...mapSize,
      unitsWide: mapSize.width,
      markup: renderToStaticMarkup(<PlaceMap names={art.governorates} />),
    }
  const view = firstView(art.product, locale)
  if (!view) return undefined
  const markup = renderToStaticMarkup(
    <View id="picture" label="" locale={locale} frame={view.frame} plain>
      {view.art}
    </View>,
  )
  return { ...paperSize(view.frame), unitsWide: view.frame.width, markup }
}
