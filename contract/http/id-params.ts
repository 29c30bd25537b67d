import { Type } from 'typebox'

/** A UUID, as the database gives it out. */
export const Id = Type.String({ pattern: '^[0-9a-f-]{36}$' })

/** Of an address that names one thing. */
export const IdParams = Type.Object({ id: Id })
