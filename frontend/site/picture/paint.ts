/** Gives drawings, which are styled by classes, the colours and widths that they have in a picture, where no stylesheet reaches. */

/** In pixels: what social sites ask for. */
export const pictureSize = { width: 1200, height: 630 }

/** White lines on the company's colour, as on a blueprint. */
export const paper = '#005763'
export const colours = {
  page: '#0a6b78',
  surface: '#005f6c',
  line: '#2f8794',
  ink: '#ffffff',
  muted: '#a5d5dc',
  accent: '#7fdcea',
} as const

const nonScaling = '[vector-effect:non-scaling-stroke]'

/**
 * `scale` is how many pixels a unit of the drawing takes: where a line is to keep its width on paper, the program that
 * makes the pixels would enlarge it.
 */
export function painted(markup: string, scale: number): string {
  return markup.replace(/ class="([^"]*)"/g, (_, classes: string) => styled(classes.split(' '), scale))
}

function styled(classes: string[], scale: number): string {
  const pixel = classes.includes(nonScaling) ? 1 / scale : 1
  const style = classes.flatMap((one) => declaration(one, pixel) ?? [])
  return style.length > 0 ? ` style="${style.join(';')}"` : ''
}

function declaration(name: string, pixel: number): string | undefined {
  const [, property, value] = /^(fill|stroke)-([a-z]+)$/.exec(name) ?? []
  if (property && value)
    return `${property}:${value in colours ? colours[value as keyof typeof colours] : value}`
  const width = /^stroke-(?:\[([\d.]+)px\]|(\d+))$/.exec(name)
  if (width) return `stroke-width:${round(Number(width[1] ?? width[2]) * pixel)}`
  const dashes = /^\[stroke-dasharray:([\d_.]+)\]$/.exec(name)?.[1]
  if (dashes)
    return `stroke-dasharray:${dashes
      .split('_')
      .map((dash) => round(Number(dash) * pixel))
      .join(' ')}`
  const opacity = /^opacity-(\d+)$/.exec(name)?.[1]
  if (opacity) return `opacity:${Number(opacity) / 100}`
  return name === 'overflow-visible' ? 'overflow:visible' : undefined
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
