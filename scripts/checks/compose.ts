/** Reads the compose files and the base images they pin, for the checks. */
import { parse } from 'yaml'
import { pinnedImages } from '../containers/images.ts'
import { read } from './repository.ts'

export type ComposeService = {
  image?: string
  build?: unknown
  extends?: unknown
  cap_drop?: string[]
  security_opt?: string[]
  read_only?: boolean
  privileged?: boolean
  healthcheck?: { test?: string[]; disable?: boolean }
  logging?: { driver: string; options: Record<string, string> }
  networks?: string[] | Record<string, unknown>
  ports?: string[]
  tmpfs?: string[]
  environment?: Record<string, string>
  deploy?: { resources?: { limits?: object; reservations?: object } }
}
export type Compose = {
  services: Record<string, ComposeService>
  networks: Record<string, { internal?: boolean }>
  secrets: Record<string, { file: string }>
}

export function readCompose(file: string): Compose {
  return parse(read(file), { merge: true, logLevel: 'error' })
}

/** What may be set in the compose files, beside the base images themselves. */
export function composeVariables(): string[] {
  const text = read('docker-compose.yml') + read('docker-compose.sqlite.yml')
  const images = new Set(pinnedImages().map(({ variable }) => variable))
  return [...text.matchAll(/\$\{([A-Z_]+)/g)].map(([, name = '']) => name).filter((name) => !images.has(name))
}
