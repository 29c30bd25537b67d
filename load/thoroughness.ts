import { inject } from 'vitest'

/** Tells the tests in this folder whether to take the long way: `LONG=1` in the environment, as `make faults` and `make fuzz` set it. */
declare module 'vitest' {
  interface ProvidedContext {
    isLong: boolean
  }
}

export const isLong = inject('isLong')
