import { silentLoops } from './alive.ts'

/** What a container asks to know whether its process still works: the back end over HTTP, the worker (`worker`) by its loops' signs of life. */
if (process.argv[2] === 'worker') {
  const silent = silentLoops()
  if (silent.length > 0) throw new Error(`No sign of life: ${silent.join(', ')}`)
} else {
  const answer = await fetch(`http://127.0.0.1:${process.env['PORT'] || 8080}/health/live`)
  if (!answer.ok) process.exitCode = 1
}
