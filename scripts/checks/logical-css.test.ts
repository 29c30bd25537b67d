import { describe, expect, test } from 'vitest'
import { read, repositoryFiles } from './repository.ts'

/** Right-to-left pages are right by construction: what has a logical name is never called by a side of the screen. */
const physicalClass =
  /(?<![\w-])-?(?:[mp][lr]|scroll-[mp][lr]|border-[lr]|rounded-(?:[lr]|[tb][lr])|left|right|float-(?:left|right)|clear-(?:left|right)|text-(?:left|right))(?:-[\w[\].%/-]+)?(?![\w-])/
const physicalProperty =
  /(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|(?:left|right)|(?:text-align|float|clear)\s*:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius)\s*[:;]/

const components = repositoryFiles().filter((file) => /^frontend\/.*\.(tsx|astro)$/.test(file))
const sheets = repositoryFiles().filter((file) => /^frontend\/.*\.css$/.test(file))

test('components and style sheets are found', () => {
  expect(components.length).toBeGreaterThan(50)
  expect(sheets).toContain('frontend/ui/styles.css')
})

test('no component names a side of the screen', () => {
  expect(
    components.flatMap((file) =>
      classesIn(read(file))
        .filter(isPhysical)
        .map((name) => `${file}: ${name}`),
    ),
  ).toEqual([])
})

test('no style sheet does', () => {
  expect(sheets.filter((file) => physicalProperty.test(read(file)))).toEqual([])
})

describe('it would be seen', () => {
  test.each([
    'ml-2',
    'sm:pr-4',
    'left-0',
    '-mr-1',
    'text-right',
    'border-l',
    'rounded-tl-md',
    'md:float-left',
  ])('%s', (name) => {
    expect(classesIn(`<a className="flex ${name} p-2">`).filter(isPhysical)).toEqual([name])
  })

  test.each([
    'ms-2',
    'pe-4',
    'start-0',
    'border-s',
    'text-start',
    'rounded-ss',
    'leading-6',
    'm-2',
    'border-line',
    'break-left',
  ])('%s is not', (name) => {
    expect(isPhysical(name)).toBe(false)
  })

  test.each(['margin-left: 1px', 'left: 0', 'text-align: right', 'border-top-left-radius: 2px'])(
    '%s',
    (declaration) => {
      expect(`a { ${declaration}; }`).toMatch(physicalProperty)
    },
  )
})

/** Every word of every string: classes stand in attributes, and in constants that attributes name. */
function classesIn(source: string): string[] {
  return [...source.matchAll(/(["'`])((?:(?!\1)[^\\\n])*)\1/g)].flatMap(([, , text = '']) =>
    text.split(/\s+/),
  )
}

function isPhysical(name: string): boolean {
  return physicalClass.test(name.replace(/^(?:[\w[\]=-]+:)+/, '')) && /-|^(?:border|float)/.test(name)
}
