import type { ProductSummary } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { direction, drawingWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'
import { line, type Point, polygon } from '../sheet/geometry.ts'
import { governorates, lakeNasser, mapSize, outline, type Place, project, rivers } from './egypt.ts'
import { governorateKey } from './governorate.ts'

type MapProps = { locale: Locale; projects: ProductSummary[] }

/** Where the projects stand. The table of projects on the same page says the same in words. */
export function ProjectMap({ locale, projects }: MapProps) {
  const words = drawingWords[locale].map
  const groups = Map.groupBy(projects, ({ delivery }) =>
    delivery ? governorateKey(delivery.governorate) : '',
  )
  return (
    <figure className="break-inside-avoid rounded-lg border border-line bg-surface p-3 sm:p-6">
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG with links is neither an image nor a fieldset. */}
      <svg
        role="group"
        aria-label={words.title}
        viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}
        className="mx-auto h-auto w-full max-w-2xl"
      >
        <title>{words.title}</title>
        <Land />
        <Sea at={[282, 16]} locale={locale} text={words.mediterranean} />
        <Sea at={[566, 280]} locale={locale} text={words.redSea} />
        {[...groups].map(([governorate, members]) => (
          <Cluster key={governorate} locale={locale} governorate={governorate} projects={members} />
        ))}
      </svg>
      <figcaption className="mt-4 text-center text-muted text-sm">{words.caption}</figcaption>
    </figure>
  )
}

/** Without words: the places alone, a dot for each governorate. */
export function PlaceMap({ names }: { names: string[] }) {
  return (
    <svg viewBox={`0 0 ${mapSize.width} ${mapSize.height}`} {...mapSize} aria-hidden="true">
      <Land />
      {[...new Set(names)].flatMap((name) => {
        const place = governorates[name]
        if (!place) return []
        const [x, y] = project(place)
        return [<circle key={name} cx={x} cy={y} r={dot * 1.5} className="fill-ink stroke-4 stroke-page" />]
      })}
    </svg>
  )
}

function Land() {
  return (
    <g>
      <path
        d={polygon(...outline.map(project))}
        strokeLinejoin="round"
        className="fill-page stroke-[1.5px] stroke-ink"
      />
      <path d={polygon(...lakeNasser.map(project))} className="fill-surface stroke-1 stroke-accent" />
      <path
        d={rivers.map((river) => line(...river.map(project))).join('')}
        strokeLinejoin="round"
        className="fill-none stroke-2 stroke-accent"
      />
    </g>
  )
}

function Sea({ at: [x, y], locale, text }: { at: Point; locale: Locale; text: string }) {
  return (
    <text
      x={x}
      y={y}
      fontSize={14}
      textAnchor="middle"
      direction={direction[locale]}
      className="hidden fill-muted italic sm:block"
    >
      {text}
    </text>
  )
}

const spacing = 23
const dot = 8
/** Half a turn to the west first: east of the Nile valley the governorates lie close together. */
const turns = [180, 120, 240, 60, 300, 0]

type ClusterProps = { locale: Locale; governorate: string; projects: ProductSummary[] }

/** The dots of one governorate about its capital, with its name beside them. */
function Cluster({ locale, governorate, projects }: ClusterProps) {
  const place = governorates[governorate]
  if (!place) return null
  const [x, y] = project(place)
  const name = projects[0]?.delivery?.governorate[locale]
  const { at, anchor } = nameBeside(place, projects.length, locale)
  return (
    <g>
      <text
        x={x + at[0]}
        y={y + at[1]}
        textAnchor={anchor}
        direction={direction[locale]}
        strokeWidth={4}
        className="fill-ink stroke-page font-semibold text-[22px] [paint-order:stroke] sm:text-[15px]"
      >
        {name}
      </text>
      {projects.map((member, index) => (
        <Dot key={member.id} locale={locale} project={member} at={offset([x, y], index)} />
      ))}
    </g>
  )
}

/** On the coast the name stands in the sea, else to the west as far as Giza and to the east beyond. */
function nameBeside([longitude, latitude]: Place, dots: number, locale: Locale) {
  const isLeftToRight = direction[locale] === 'ltr'
  const onwards = isLeftToRight ? 'start' : 'end'
  if (latitude > coast) return { at: [-dot, -14], anchor: onwards } as const
  if (longitude > valley) return { at: [dot + 6, 5], anchor: onwards } as const
  const reach = dot + 6 + (dots > 1 ? spacing : 0)
  return { at: [-reach, 5], anchor: isLeftToRight ? 'end' : 'start' } as const
}

const coast = 31.1
const valley = 31.3

function Dot({ locale, project: { kind, slug, name }, at: [x, y] }: DotProps) {
  return (
    <a href={paths.product(locale, { kind, slug })} aria-label={name[locale]} className="group">
      <title>{name[locale]}</title>
      <circle cx={x} cy={y} r={spacing / 2} className="fill-transparent" />
      <circle
        cx={x}
        cy={y}
        r={dot}
        className="[r:9.5px] fill-accent stroke-2 stroke-surface group-hover:fill-ink group-focus-visible:fill-ink sm:[r:8px]"
      />
    </a>
  )
}

type DotProps = { locale: Locale; project: ProductSummary; at: Point }

/** The first dot lies on the place, six about it, the next twelve about those. */
export function offset([x, y]: Point, index: number): Point {
  if (index === 0) return [x, y]
  const ring = index <= 6 ? 1 : 2
  const inRing = ring === 1 ? index - 1 : index - 7
  const turn = ring === 1 ? (turns[inRing] ?? 0) : 180 + inRing * 30
  const angle = (turn * Math.PI) / 180
  return [x + Math.cos(angle) * spacing * ring, y + Math.sin(angle) * spacing * ring]
}
