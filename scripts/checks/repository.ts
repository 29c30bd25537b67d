/** Lists what belongs to the repository and reads the imports out of its sources; the checks stand on it. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export type Edge = { from: string; to: string }

/** Tracked files and new ones that are not ignored, with `/` between folders. */
export function repositoryFiles(): string[] {
  // The folder may belong to another user, as in a container.
  const list = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard']
  return execFileSync('git', list, { encoding: 'utf8' })
    .split('\0')
    .filter((file) => file !== '' && existsSync(file))
}

export function sourceFiles(): string[] {
  return repositoryFiles().filter((file) => /\.(ts|tsx|astro)$/.test(file))
}

export function read(file: string): string {
  return readFileSync(file, 'utf8')
}

/** A target is a path from the root, or the name of a package or of a module of Node. */
export function importsOf(file: string, source = read(file)): Edge[] {
  const statements = /(?:^|[\s;}])(?:from|import)\s*\(?\s*(['"])([^'"\n]+)\1/g
  return [...source.matchAll(statements)]
    .map((match) => match[2] ?? '')
    .map((target) => ({
      from: file,
      to: target.startsWith('.') ? join(dirname(file), target) : target.replace(/^#/, ''),
    }))
}

/** The files of one circle of imports, from one of them back to itself. */
export function cycleIn(candidates: Edge[]): string[] | undefined {
  const targets = Map.groupBy(candidates, (edge) => edge.from)
  const finished = new Set<string>()
  const visit = (file: string, trail: string[]): string[] | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file]
    if (finished.has(file)) return undefined
    for (const { to } of targets.get(file) ?? []) {
      const cycle = visit(to, [...trail, file])
      if (cycle) return cycle
    }
    finished.add(file)
    return undefined
  }
  for (const file of targets.keys()) {
    const cycle = visit(file, [])
    if (cycle) return cycle
  }
  return undefined
}

/** Tests may reach for anything; configuration files belong to tools. */
export function isJudged(file: string): boolean {
  return (
    file.includes('/') &&
    !file.endsWith('.config.ts') &&
    !/\.test\.tsx?$/.test(file) &&
    !file.startsWith('backend/testing/')
  )
}
