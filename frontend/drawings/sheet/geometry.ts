/** Outlines as the `d` of a path, in millimetres of the thing drawn; y grows downwards. */

export type Point = readonly [x: number, y: number]

export function box(x: number, y: number, [width, height]: Point): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`
}

/** A box that lies evenly on both sides of the vertical axis. */
export function centred(y: number, size: Point, axis = 0): string {
  return box(axis - size[0] / 2, y, size)
}

export function circle(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0z`
}

export function line(...points: Point[]): string {
  return `M${points.map(([x, y]) => `${x} ${y}`).join('L')}`
}

export function polygon(...points: Point[]): string {
  return `${line(...points)}z`
}

/** The two centre lines of something round. */
export function cross(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}h${radius * 2}M${x} ${y - radius}v${radius * 2}`
}
