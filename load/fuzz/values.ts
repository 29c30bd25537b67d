/** Makes values that fit a schema, and values that break it in every way that came to mind. */
import fc, { type Arbitrary } from 'fast-check'
import type { Schema } from './operations.ts'

/** Values that exist in the system, by the name of a field or by the path they are for. */
export type Known = Record<string, string[]>

/** Words that are there for many purposes; which of them fit a schema is tried. */
const words = [
  'A',
  'Mona',
  'فاطمة',
  'Delta Water Works',
  'EG',
  'chlor',
  'كلور',
  'new',
  '5',
  'We need a change-over unit.\nPlease quote.',
  '+20 122 215 5310',
  '2026-11-01',
  'mona@example.test',
  'correct horse battery staple',
  'https://example.test/a',
  '/en',
  '/ar/contact',
  'a-key-of-twenty-signs',
]
const emails = ['mona@example.test', 'a.b+c@example.test', 'fatma@sub.example.test']
const nasty = [
  '',
  ' ',
  '\u0000',
  '\u0000a',
  '\r\n',
  'a\r\nBcc: b@evil.test',
  '\ud800',
  'a\udfffb',
  '\ufeff',
  '\uffff',
  '\u202egnp.exe',
  '\u200f',
  '👩🏽‍🔧'.repeat(40),
  'ﷺ',
  'İ',
  'ß',
  '%',
  '%%',
  '%00',
  '%ZZ',
  '%c0%ae',
  '\\',
  '\\u0000',
  "'",
  "' or 1=1 --",
  '"; drop table enquiry; --',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  'true',
  '[]',
  '{}',
  '1e999',
  '-0',
  '0x10',
  '9'.repeat(400),
  'x'.repeat(300),
  'x'.repeat(5001),
  'a@'.repeat(200),
  '2026-02-31',
  '0000-00-00',
  '9999-12-31T23:59:60Z',
]
const odd = [null, true, false, 0, -1, 1.5, 1e21, 2 ** 53, -(2 ** 63), [], {}, [[]], [null], { a: { b: {} } }]

export function hostileText(): Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...nasty) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
  )
}

export function hostile(): Arbitrary<unknown> {
  return fc.oneof(
    { weight: 3, arbitrary: hostileText() },
    { weight: 2, arbitrary: fc.constantFrom<unknown>(...odd) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
    { weight: 1, arbitrary: fc.double() },
  )
}

/** `name` is that of the field, or the path that the value is for. */
export function fitting(schema: Schema, known: Known, name = ''): Arbitrary<unknown> {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => fitting(one, known, name)))
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if ('const' in schema) return fc.constant(schema.const)
  return (makers[schema.type ?? ''] ?? makers['null'] ?? fc.anything)(schema, known, name)
}

const makers: Record<string, (schema: Schema, known: Known, name: string) => Arbitrary<unknown>> = {
  object: fittingObject,
  array: ({ items = {}, minItems = 0, maxItems = 3 }, known) =>
    fc.array(fitting(items, known), { minLength: minItems, maxLength: Math.min(maxItems, 5) }),
  string: fittingText,
  integer: fittingNumber,
  number: fittingNumber,
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
}

/** Fits the schema but for one thing, or is something else altogether. */
export function broken(schema: Schema, known: Known): Arbitrary<unknown> {
  const names = Object.keys(schema.properties ?? {})
  if (names.length === 0) return hostile()
  const whole = fitting(schema, known) as Arbitrary<Record<string, unknown>>
  const name = fc.constantFrom(...names)
  const strangeName = fc.constantFrom(
    '__proto__',
    'constructor',
    'id',
    'staff_id',
    'x'.repeat(300),
    '',
    ...names,
  )
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(whole, name, hostile()).map(([value, key, bad]) => ({ ...value, [key]: bad })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(whole, strangeName, hostile())
        .map(([value, key, bad]) => withField(value, key, bad)),
    },
    { weight: 2, arbitrary: fc.tuple(whole, name).map(([value, key]) => without(value, key)) },
    { weight: 1, arbitrary: hostile() },
  )
}

function fittingObject({ properties = {}, required = [] }: Schema, known: Known): Arbitrary<unknown> {
  const fields: Record<string, Arbitrary<unknown>> = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, fitting(schema, known, name)]),
  )
  return fc.record(fields, { requiredKeys: required })
}

function fittingNumber({ minimum = -1000, maximum = 100_000 }: Schema): Arbitrary<number> {
  return fc.integer({ min: minimum, max: maximum })
}

function fittingText(schema: Schema, known: Known, name: string): Arbitrary<string> {
  const { minLength = 0, maxLength = 100_000 } = schema
  const pattern = schema.pattern === undefined ? /^/u : new RegExp(schema.pattern, 'u')
  const candidates = (known[name] ?? (schema.format === 'email' ? emails : words)).filter(
    (word) => word.length >= minLength && word.length <= maxLength && pattern.test(word),
  )
  return candidates.length > 0 ? fc.constantFrom(...candidates) : fc.constant('x'.repeat(minLength))
}

/** As JSON would bring it: `__proto__` as a field of its own. */
function withField(value: Record<string, unknown>, key: string, added: unknown): Record<string, unknown> {
  return Object.defineProperty({ ...value }, key, { value: added, enumerable: true })
}

function without(value: Record<string, unknown>, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
}
