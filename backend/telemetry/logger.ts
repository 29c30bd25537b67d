import { destination, type Logger, multistream, pino, transport } from 'pino'
import { redact, redactText } from './redact.ts'

/** What could not be written waits; past it lines are dropped. */
const mostKeptBytes = 2 ** 20

/** Writes JSON lines to stdout and, where a file is named, to that file, a new one each day or past 10 MB, seven kept. */
export function openLogger(options: { level: string; file: string | null }): Logger {
  const streams = [
    { level: 'trace' as const, stream: standardOutput() },
    ...(options.file === null
      ? []
      : [
          {
            level: 'trace' as const,
            stream: transport({
              target: 'pino-roll',
              options: {
                file: options.file,
                size: '10m',
                frequency: 'daily',
                limit: { count: 7, removeOtherLogFiles: true },
                mkdir: true,
              },
            }),
          },
        ]),
  ]
  return createLogger(options.level, multistream(streams))
}

/** Line by line, so that the last ones are there, however the process ends. */
function standardOutput() {
  const stream = destination({ fd: 1, sync: true, maxLength: mostKeptBytes })
  // Where the log cannot be written, on a full disk say, enquiries still can, or at least be refused in good order.
  return stream.on('error', () => undefined)
}

/** For tests, which read what was written. */
export function createLogger(level: string, destination: { write(line: string): void }): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => redact(fields) as Record<string, unknown>,
      },
      hooks: {
        logMethod(args, method) {
          const clean = args.map((arg) => (typeof arg === 'string' ? redactText(arg) : arg))
          method.apply(this, clean as Parameters<typeof method>)
        },
      },
      serializers: { req: () => undefined, res: () => undefined },
    },
    destination,
  )
}
