/** The picture that is shown where somebody shares a page's address: 1200 by 630 pixels, as SVG. */
import { renderToStaticMarkup } from 'react-dom/server'
import type { Company } from '#contract/company.ts'
import type { Locale } from '#contract/locale.ts'
import { direction } from '../../i18n/words.ts'
import { type Art, DrawnArt } from './art.tsx'
import { type Setting, set } from './lines.ts'
import { colours, paper, pictureSize } from './paint.ts'

/** Text alone, in SI units: a picture knows nobody's choice. */
export type PictureFact = [label: string, value: string]
export type Subject = {
  title: string
  /** What the thing belongs to. */
  above?: string
  text?: string
  facts?: PictureFact[]
  art: Art
}

const margin = 64
const column = 640
const leading = 1.24
/** Below the brand, above the margin. */
const block = { top: 136, bottom: 590 }
const rowHeight = 84

export function pictureMarkup(subject: Subject, company: Company, locale: Locale): string {
  return renderToStaticMarkup(<Picture subject={subject} company={company} locale={locale} />)
}

type PictureProps = { subject: Subject; company: Company; locale: Locale }

function Picture({ subject, company, locale }: PictureProps) {
  const { width, height } = pictureSize
  const { above = '', title, text = '', facts = [] } = subject
  const known = facts.filter(([, value]) => value !== '')
  const kicker = set(above, column, [26, 22], 1)
  const heading = set(title, column, [68, 60, 52, 46], known.length > 0 ? 2 : 3)
  const lead = set(text, column, [30, 27], 3)
  const heights = [kicker, heading, lead].map(({ size, lines }) => size * leading * lines.length)
  const [kickerHeight = 0, headingHeight = 0, leadHeight = 0] = heights
  const headingTop = above ? kickerHeight + 14 : 0
  const leadTop = headingTop + headingHeight + 18
  const total = leadTop + leadHeight + Math.ceil(known.length / 2) * rowHeight
  const top = block.top + (block.bottom - block.top - total) / 2
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      fontFamily={locale === 'ar' ? 'IBM Plex Sans Arabic' : 'IBM Plex Sans'}
    >
      <title>{title}</title>
      <rect width={width} height={height} fill={paper} />
      <Grid />
      <DrawnArt art={subject.art} locale={locale} />
      <Brand locale={locale} name={company.shortName[locale]} />
      <Lines locale={locale} top={top} setting={kicker} fill={colours.muted} />
      <Lines locale={locale} top={top + headingTop} setting={heading} weight={600} />
      <Lines locale={locale} top={top + leadTop} setting={lead} fill="#d9eef1" />
      <FactRows locale={locale} top={top + leadTop + leadHeight} facts={known} />
    </svg>
  )
}

/** Paper with squares; in one path, because every element costs time. */
function Grid() {
  const { width, height } = pictureSize
  const step = 30
  const upright = Array.from({ length: width / step - 1 }, (_, at) => `M${(at + 1) * step} 0V${height}`)
  const across = Array.from({ length: height / step - 1 }, (_, at) => `M0 ${(at + 1) * step}H${width}`)
  return <path d={[...upright, ...across].join('')} stroke="#fff" strokeOpacity={0.05} />
}

/** As it stands in the header of every page. */
function Brand({ locale, name }: { locale: Locale; name: string }) {
  const isLeftToRight = direction[locale] === 'ltr'
  const at = isLeftToRight ? margin : pictureSize.width - margin - 56
  return (
    <>
      <g transform={`translate(${at} 56) scale(1.75)`}>
        <rect width={32} height={32} rx={7} fill={colours.ink} />
        <path d="M16 5c5 6.2 7.5 10 7.5 13.4a7.5 7.5 0 0 1-15 0C8.5 15 11 11.2 16 5Z" fill={paper} />
      </g>
      <Line locale={locale} y={96} inset={74} size={34} weight={600} text={name} />
    </>
  )
}

function FactRows({ locale, top, facts }: { locale: Locale; top: number; facts: PictureFact[] }) {
  return facts.map(([label, value], at) => {
    const inset = (at % 2) * (column / 2)
    const y = top + Math.floor(at / 2) * rowHeight
    const setting = set(value, column / 2 - 20, [29, 25, 21], 1)
    return (
      <g key={label}>
        <Line locale={locale} y={y + 26} inset={inset} size={21} fill={colours.muted} text={label} />
        <Lines locale={locale} top={y + 30} inset={inset} setting={setting} weight={600} />
      </g>
    )
  })
}

type LinesProps = Omit<LineProps, 'y' | 'size' | 'text'> & { top: number; setting: Setting }

function Lines({ locale, top, setting: { size, lines }, ...look }: LinesProps) {
  return lines.map((text, at) => (
    <Line key={text} locale={locale} y={top + size + at * size * leading} size={size} text={text} {...look} />
  ))
}

type LineProps = {
  locale: Locale
  y: number
  /** From the edge at which lines begin. */
  inset?: number
  size: number
  weight?: number
  fill?: string
  text: string
}

/** What draws the text takes every line for one from left to right, so an Arabic one says the contrary (U+2067, U+2069). */
function Line({ locale, y, inset = 0, size, weight = 400, fill = colours.ink, text }: LineProps) {
  const isLeftToRight = direction[locale] === 'ltr'
  return (
    <text
      x={isLeftToRight ? margin + inset : pictureSize.width - margin - inset}
      y={y}
      fontSize={size}
      fontWeight={weight}
      fill={fill}
      textAnchor={isLeftToRight ? 'start' : 'end'}
    >
      {isLeftToRight ? text : `\u2067${text}\u2069`}
    </text>
  )
}
