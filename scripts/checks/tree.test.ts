import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { read, repositoryFiles, sourceFiles } from './repository.ts'

const files = repositoryFiles()
const limits = { root: 30, perFolder: 12, depth: 4 }
const forbiddenNames = ['utils', 'helpers', 'common', 'misc', 'lib', 'shared', 'core']
/** Where many small files of one kind are the point. */
const unlimited = /^(frontend\/ui|backend\/db\/migrations|docs\/.+)$/

test('the root holds few entries', () => {
  expect(topLevel().length).toBeLessThanOrEqual(limits.root)
})

test('no folder holds more files than one can survey', () => {
  const written = files.filter((file) => file.includes('/') && /\.(ts|tsx|astro|css|md|sh|yml)$/.test(file))
  const counts = Map.groupBy(written, dirname)
  const crowded = [...counts].filter(
    ([folder, held]) => !unlimited.test(folder) && held.length > limits.perFolder,
  )
  expect(crowded.map(([folder, held]) => `${folder}: ${held.length}`)).toEqual([])
})

test('no source lies too deep', () => {
  const below = (file: string) => file.split('/').length - 2
  expect(sourceFiles().filter((file) => below(file) > limits.depth)).toEqual([])
})

test('no folder has a name that says nothing', () => {
  const isForbidden = (file: string) =>
    dirname(file)
      .split('/')
      .some((name) => forbiddenNames.includes(name))
  expect(isForbidden('backend/utils/dates.ts')).toBe(true)
  expect(files.filter(isForbidden)).toEqual([])
})

test('only configuration files export a default, and the directive that Astro loads by it', () => {
  const exporting = sourceFiles().filter((file) =>
    /^export (default|\{[^}]*\bas default\b)/m.test(read(file)),
  )
  expect(
    exporting.filter(
      (file) => !/^(frontend\/)?[a-z]+\.config\.ts$|^frontend\/site\/form\/settled\.ts$/.test(file),
    ),
  ).toEqual([])
  expect(exporting).toContain('vitest.config.ts')
})

test('ARCHITECTURE.md draws the tree as it is', () => {
  const drawn = entriesDrawn(read('ARCHITECTURE.md'))
  const exists = (entry: string) =>
    entry.endsWith('/') ? files.some((file) => file.startsWith(entry)) : files.includes(entry)
  expect(drawn.filter((entry) => !exists(entry))).toEqual([])
  expect(topLevel().filter((entry) => !drawn.includes(entry))).toEqual([])
  expect(secondLevel().filter((entry) => !drawn.includes(entry))).toEqual([])
})

/** Folders end with a slash. */
function topLevel(): string[] {
  return [...new Set(files.map((file) => file.replace(/\/.*/, '/')))]
}

/** The folders just below those that are drawn with their inside. */
function secondLevel(): string[] {
  const folders = new Set(files.flatMap((file) => file.match(/^(backend|frontend)\/[^/]+\//)?.[0] ?? []))
  return [...folders]
}

/** Each line of the first code block: names, then two spaces and what they are; what lies in a folder is indented below it. */
function entriesDrawn(document: string): string[] {
  const block = document.split('```')[1] ?? ''
  const parents: string[] = []
  return block
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const depth = (line.length - line.trimStart().length) / 2
      const names = (line.trim().split(/ {2,}/)[0] ?? '').split(' ')
      const paths = names.map((name) => `${parents.slice(0, depth).join('')}${name}`)
      parents[depth] = names[0] ?? ''
      return paths
    })
}
