/** Every product of the catalogue: the eighteen pieces of equipment by id, then the projects. */

import { drumLiftingBeam, drumScale, drumTrunnion } from './equipment/drum-handling.ts'
import { emergencyKit, safetyShower } from './equipment/emergency-equipment.ts'
import { changeOverUnit, flexibleConnection, nitrogenFlushing } from './equipment/gas-supply.ts'
import { liquidChlorineTrap } from './equipment/liquid-chlorine-trap.ts'
import { neutralizationMedia, neutralizationSystem } from './equipment/neutralization.ts'
import { expansionTube, pressureGauge, ruptureDisc } from './equipment/pressure-protection.ts'
import {
  auxiliaryAndHeaderValve,
  carbonSteelBallValve,
  lineValve,
  stainlessBallValve,
} from './equipment/valves.ts'
import { projects } from './projects.ts'
import type { CatalogueProduct } from './record.ts'

export const products: CatalogueProduct[] = [
  drumLiftingBeam,
  drumTrunnion,
  drumScale,
  lineValve,
  flexibleConnection,
  pressureGauge,
  ruptureDisc,
  expansionTube,
  emergencyKit,
  safetyShower,
  neutralizationSystem,
  nitrogenFlushing,
  stainlessBallValve,
  changeOverUnit,
  liquidChlorineTrap,
  auxiliaryAndHeaderValve,
  carbonSteelBallValve,
  neutralizationMedia,
  ...projects,
]
