import { expect, test } from 'vitest'
import { importsOf, sourceFiles } from './repository.ts'

test('the page of primitives shows each of them', () => {
  const primitives = sourceFiles().filter((file) => /^frontend\/ui\/[^/]+\.tsx$/.test(file))
  const shown = importsOf('frontend/showcase/showcase.tsx').map(({ to }) => to.replace(/(\.tsx)?$/, '.tsx'))
  expect(primitives.length).toBeGreaterThan(5)
  expect(primitives.filter((file) => !shown.includes(file))).toEqual([])
})
