import { type Static, Type } from 'typebox'
import { type ProblemCode, problems } from '../problem.ts'

/** Apart from the table of codes, which the public pages read without any schema. */

const closed = { additionalProperties: false } as const

/** One field at fault: `field` is its name in the request, `rule` the JSON Schema keyword it breaks. */
export const FieldFault = Type.Object({ field: Type.String(), rule: Type.String() }, closed)
export type FieldFault = Static<typeof FieldFault>

/** RFC 9457 body. `code` is the stable key a client translates; `detail` is for developers. */
export const Problem = Type.Object(
  {
    type: Type.Unsafe<`/problems/${ProblemCode}`>(Type.String({ pattern: '^/problems/[a-z-]+$' })),
    code: Type.Enum(Object.keys(problems) as ProblemCode[]),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.Optional(Type.String()),
    requestId: Type.String(),
    errors: Type.Optional(Type.Array(FieldFault)),
    /** Of `proof-required`: JSON in base64, which the library altcha-lib solves; challenge and solution come back in `X-Proof`. */
    challenge: Type.Optional(Type.String()),
    /** Of `version-conflict`: what stands there now. */
    current: Type.Optional(Type.Unknown()),
  },
  closed,
)
export type Problem = Static<typeof Problem>
