import { statSync } from 'node:fs'
import { aliveFile, staleAfterMs } from './alive.ts'

/** What a container asks to know whether its process still works: the back end over HTTP, the worker (`worker`) by its sign of life. */
if (process.argv[2] === 'worker') {
  if (Date.now() - statSync(aliveFile).mtimeMs > staleAfterMs) process.exitCode = 1
} else {
  const answer = await fetch('http://127.0.0.1:8080/health/live')
  if (!answer.ok) process.exitCode = 1
}
