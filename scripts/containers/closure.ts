/** Which packages of the lock some of them need: what npm also installs because others could make use of it is left out. */
import { existsSync, readFileSync } from 'node:fs'

export type Locked = {
  version: string
  license?: string
  integrity?: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
}

export const packages = readPackages()

function readPackages(): Record<string, Locked> {
  const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  return lock.packages
}

/** Paths in the lock of these packages and of all that they need, as Node would find it. */
export function closureOf(roots: string[]): Set<string> {
  const found = new Set<string>()
  const waiting = roots.map((root) => `node_modules/${root}`)
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const locked = packages[path]
    // What is for other platforms is in the lock too.
    if (found.has(path) || !locked || !existsSync(path)) continue
    found.add(path)
    waiting.push(...neededBy(locked).flatMap((need) => nearest(path, need) ?? []))
  }
  return found
}

/** From the package's own folder outwards. */
function nearest(from: string, name: string): string | undefined {
  const folders = from
    .split('/node_modules/')
    .map((_part, index, parts) => parts.slice(0, parts.length - index))
  const paths = [
    ...folders.map((parts) => `${parts.join('/node_modules/')}/node_modules/${name}`),
    `node_modules/${name}`,
  ]
  return paths.find((path) => packages[path])
}

function neededBy(locked: Locked): string[] {
  const peers = Object.keys(locked.peerDependencies ?? {})
  return [
    ...Object.keys({ ...locked.dependencies, ...locked.optionalDependencies }),
    ...peers.filter((peer) => locked.peerDependenciesMeta?.[peer]?.optional !== true),
  ]
}
