/** Egypt in few points. Public geographic coordinates in degrees, rounded; simplified by us, not for navigation. */
import type { Point } from '../sheet/geometry.ts'

export type Place = readonly [longitude: number, latitude: number]

/** From the south-west corner along the western border, the coasts and the eastern border back along 22° N. */
export const outline = places(`
  25 22, 25 29.2, 24.88 29.6, 24.7 30.04, 24.8 30.4, 25.02 30.79, 24.88 31.1, 24.86 31.38, 25.16 31.57,
  25.5 31.5, 25.93 31.61, 26.5 31.48, 27 31.42, 27.24 31.38, 27.6 31.22, 27.87 31.24, 27.97 31.07, 28.45 31.05,
  28.73 30.97, 28.95 30.85, 29.4 30.87, 29.75 31.1, 29.9 31.21, 30.07 31.33, 30.3 31.3, 30.37 31.47, 30.7 31.42,
  31.05 31.6, 31.55 31.45, 31.85 31.53, 32.1 31.35, 32.34 31.29, 32.6 31.05, 32.85 31.12, 33.1 31.2, 33.4 31.13,
  33.8 31.15, 34.22 31.32, 34.4 30.83, 34.55 30.4, 34.9 29.49, 34.7 29.2, 34.66 29.03, 34.52 28.5, 34.43 28.15,
  34.47 27.97, 34.25 27.73, 33.95 27.95, 33.62 28.24, 33.2 28.65, 33.1 29.04, 32.9 29.25, 32.7 29.6, 32.6 29.93,
  32.53 29.96, 32.4 29.85, 32.33 29.6, 32.5 29.35, 32.66 29.11, 32.85 28.75, 33.08 28.36, 33.3 28, 33.55 27.65,
  33.83 27.26, 33.95 26.73, 34.28 26.1, 34.5 25.7, 34.9 25.07, 35.2 24.5, 35.48 23.95, 35.8 23.9, 35.5 23.5,
  35.56 23.25, 35.7 23, 36.2 22.6, 36.65 22.25, 36.87 22
`)

/** The Nile to the barrage, and its two branches through the delta. */
export const rivers = [
  places(`
    32.88 23.97, 32.9 24.09, 32.93 24.47, 32.87 24.98, 32.55 25.3, 32.5 25.55, 32.64 25.7, 32.78 25.9, 32.72 26.15,
    32.5 26.13, 32.24 26.03, 31.98 26.15, 31.88 26.35, 31.7 26.56, 31.5 26.85, 31.18 27.18, 30.95 27.5, 30.84 27.75,
    30.76 28.1, 30.85 28.6, 31.1 29.07, 31.27 29.6, 31.23 30.05, 31.12 30.19
  `),
  places('31.12 30.19, 30.8 30.6, 30.72 31, 30.5 31.2, 30.38 31.46'),
  places('31.12 30.19, 31.2 30.5, 31.25 30.8, 31.38 31.04, 31.75 31.35, 31.84 31.52'),
]

export const lakeNasser = places(`
  31.3 22, 31.55 22.35, 32.2 22.65, 32.7 23.1, 32.8 23.5, 32.88 23.97, 32.98 23.6, 32.93 23, 32.4 22.5, 31.75 22.25,
  31.5 22
`)

/** The capitals of the governorates by their English name, to which `governorate.ts` leads from any other. */
export const governorates: Record<string, Place> = {
  Alexandria: [29.92, 31.18],
  Aswan: [32.9, 24.09],
  Asyut: [31.18, 27.18],
  Beheira: [30.47, 31.04],
  'Beni Suef': [31.1, 29.07],
  Cairo: [31.27, 30.05],
  Dakahlia: [31.38, 31.04],
  Damietta: [31.81, 31.42],
  Fayoum: [30.84, 29.31],
  Gharbia: [31, 30.79],
  Giza: [31.19, 30],
  Ismailia: [32.27, 30.6],
  'Kafr El Sheikh': [30.94, 31.11],
  Luxor: [32.64, 25.69],
  Matrouh: [27.24, 31.35],
  Menoufia: [31.01, 30.55],
  Minya: [30.76, 28.1],
  'New Valley': [30.55, 25.44],
  'North Sinai': [33.8, 31.11],
  'Port Said': [32.29, 31.24],
  Qalyubia: [31.18, 30.46],
  Qena: [32.72, 26.16],
  'Red Sea': [33.78, 27.24],
  Sharqia: [31.5, 30.59],
  Sohag: [31.7, 26.56],
  'South Sinai': [33.66, 28.28],
  Suez: [32.5, 29.97],
}

const north = 31.95
const west = 24.35
/** Units for one degree of latitude; a degree of longitude is shorter by the cosine of 27°, the middle of the country. */
const scale = 54
const narrowing = 0.89

export const mapSize = { width: 620, height: 548 }

export function project([longitude, latitude]: Place): Point {
  return [round((longitude - west) * narrowing * scale), round((north - latitude) * scale)]
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** Longitude and latitude of each place, separated by commas. */
function places(text: string): Place[] {
  return text.split(',').map((pair): Place => {
    const [longitude = 0, latitude = 0] = pair.trim().split(' ').map(Number)
    return [longitude, latitude]
  })
}
