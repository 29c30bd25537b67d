import { expect, test } from 'vitest'
import { read } from './repository.ts'

type Lock = { packages: Record<string, { version: string; integrity?: string }> }

test('what is installed is what package-lock.json says', () => {
  const locked: Lock = JSON.parse(read('package-lock.json'))
  const installed: Lock = JSON.parse(read('node_modules/.package-lock.json'))
  const differing = Object.entries(installed.packages).filter(
    ([path, { version, integrity }]) =>
      locked.packages[path]?.version !== version || locked.packages[path]?.integrity !== integrity,
  )
  expect(differing.map(([path]) => path)).toEqual([])
  expect(Object.keys(installed.packages).length).toBeGreaterThan(100)
})
