/** Runs one operation as a process: what it prints, how it fails, and that no password is among it. */
export async function runOperation(work: () => Promise<void>): Promise<void> {
  // Copies of the data only their owner may read.
  process.umask(0o077)
  try {
    await work()
  } catch (error) {
    process.stderr.write(`${withoutPasswords(messageOf(error))}\n`)
    process.exitCode = 1
  }
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** A connection that was tried at several addresses fails with one error for each. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(messageOf).join('\n')
  return error instanceof Error ? error.message : String(error)
}

function withoutPasswords(text: string): string {
  return text.replaceAll(/(:\/\/[^:/\s]*):[^@\s]*@/g, '$1:…@')
}
