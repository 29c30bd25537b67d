import type { Locale } from '#contract/locale.ts'
import type { ProblemCode } from '#contract/problem.ts'
import type { AdminPhrases } from '#locales/en/admin.ts'
import type { Failure } from '../../api/request.ts'
import { counted } from '../language/format.ts'

type Phrases = { locale: Locale; words: AdminPhrases; problems: Record<ProblemCode, string> }

/** What happened, and where the server said so, how long to wait. */
export function failureText(failure: Failure, { locale, words, problems }: Phrases): string {
  const what =
    failure.code === 'offline'
      ? words.failure.offline
      : failure.code === 'sign-in-required'
        ? words.failure.signedOut
        : problems[failure.code]
  const seconds = failure.retryAfterSeconds
  if (seconds === undefined) return what
  const wait =
    seconds > 90
      ? counted(words.waitMinutes, Math.ceil(seconds / 60), locale)
      : counted(words.waitSeconds, seconds, locale)
  return `${what} ${wait}`
}
