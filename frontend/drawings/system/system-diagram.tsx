/** A whole gas-chlorine system; its parts lead to the products. It flows in the direction of reading. */
import { Fragment, type ReactNode } from 'react'
import type { ProductSummary } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { direction, drawingWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'
import { line, type Point } from '../sheet/geometry.ts'
import { Pipe, Pipes, pipeKinds } from './pipes.tsx'
import { diagramSize, type Station, stations } from './stations.ts'
import { symbols } from './symbols.tsx'

const { width, top, height } = diagramSize

export function SystemDiagram({ locale, products }: { locale: Locale; products: ProductSummary[] }) {
  const words = drawingWords[locale].system
  return (
    <figure className="break-inside-avoid rounded-lg border border-line bg-surface p-3 sm:p-4">
      <figcaption className="mb-3 max-w-3xl">{words.lead}</figcaption>
      {/* The links in it let the keyboard into the region that scrolls. */}
      <section aria-label={words.region} className="overflow-x-auto">
        {/* biome-ignore lint/a11y/useSemanticElements: an SVG with links is neither an image nor a fieldset. */}
        <svg
          role="group"
          aria-label={words.title}
          viewBox={`0 ${top} ${width} ${height}`}
          className="h-auto w-full min-w-[60rem]"
        >
          <title>{words.title}</title>
          <Mirrored locale={locale}>
            <Pipes />
          </Mirrored>
          <Words locale={locale} at={[24, 58]} lines={[words.drumRoom]} side="after" kind="room" />
          <Words locale={locale} at={[482, 58]} lines={[words.dosingRoom]} side="after" kind="room" />
          {stations.map((station) => (
            <Part
              key={station.name}
              locale={locale}
              station={station}
              product={products.find(({ slug }) => slug === station.slug)}
            />
          ))}
          <Key locale={locale} />
        </svg>
      </section>
    </figure>
  )
}

/** Where the drum room stands in the diagram that flows to the right. */
export const drumRoom = { width: 450, height: 434 }

/** A part of it alone, without words. */
export function DrumRoom({ locale }: { locale: Locale }) {
  const x = direction[locale] === 'rtl' ? width - drumRoom.width - 7 : 7
  return (
    <svg viewBox={`${x} 33 ${drumRoom.width} ${drumRoom.height}`} {...drumRoom} aria-hidden="true">
      <Mirrored locale={locale}>
        <Pipes />
        {stations.map(({ name }) => (
          <g key={name}>{symbols[name]}</g>
        ))}
      </Mirrored>
    </svg>
  )
}

type PartProps = { locale: Locale; station: Station; product: ProductSummary | undefined }

function Part({ locale, station: { name, label, side = 'middle', letters = 40 }, product }: PartProps) {
  const lines = broken(drawingWords[locale].system.stations[name], letters)
  const drawn = (
    <>
      <Mirrored locale={locale}>{symbols[name]}</Mirrored>
      <Words locale={locale} at={label} lines={lines} side={side} kind={product ? 'link' : 'plain'} />
    </>
  )
  if (!product) return <g>{drawn}</g>
  return <a href={paths.product(locale, product)}>{drawn}</a>
}

function Mirrored({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <g transform={direction[locale] === 'rtl' ? `matrix(-1 0 0 1 ${width} 0)` : undefined}>{children}</g>
}

const kinds = {
  plain: 'fill-ink',
  link: 'fill-accent',
  room: 'fill-muted',
}

type WordsProps = {
  locale: Locale
  at: Point
  lines: string[]
  side: 'middle' | 'after'
  kind: keyof typeof kinds
}

/** `after` follows the point in the direction of reading, which is what `start` means in text of either direction. */
function Words({ locale, at, lines, side, kind }: WordsProps) {
  const x = direction[locale] === 'rtl' ? width - at[0] : at[0]
  return (
    <text
      y={at[1]}
      fontSize={14}
      strokeWidth={4}
      textAnchor={side === 'after' ? 'start' : 'middle'}
      direction={direction[locale]}
      className={`${kinds[kind]} stroke-surface [paint-order:stroke]`}
    >
      {lines.map((words, index) => (
        // The space between the lines is heard, and not underlined.
        <Fragment key={words}>
          {index > 0 && ' '}
          <tspan
            x={x}
            dy={index === 0 ? 0 : 16}
            className={kind === 'link' ? 'underline underline-offset-2' : ''}
          >
            {words}
          </tspan>
        </Fragment>
      ))}
    </text>
  )
}

function Key({ locale }: { locale: Locale }) {
  const words = drawingWords[locale].system
  return pipeKinds.map((kind, index) => {
    const x = 24 + Math.floor(index / 2) * 250
    const y = 548 + (index % 2) * 26
    return (
      <g key={kind}>
        <Mirrored locale={locale}>
          <Pipe kind={kind} d={line([x, y], [x + 36, y])} />
        </Mirrored>
        <Words locale={locale} at={[x + 44, y + 5]} lines={[words[kind]]} side="after" kind="plain" />
      </g>
    )
  })
}

/** Into lines of at most so many letters, between words. */
export function broken(text: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const joined = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && joined.length <= letters) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}
