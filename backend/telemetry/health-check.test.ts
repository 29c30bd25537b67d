import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, expect, test } from 'vitest'
import { type CleanUps, startSystem, until } from '../testing/processes.ts'

const cleanUps: CleanUps = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

/** Empty when all is well, else what it says. */
async function complaint(env: Record<string, string>, ...options: string[]): Promise<string> {
  const check = promisify(execFile)(process.execPath, ['backend/telemetry/health-check.ts', ...options], {
    env,
  })
  return check.then(
    () => '',
    ({ stderr }) => stderr,
  )
}

test('the back end is asked where it listens, the worker of each of its loops', {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'health-'))
  cleanUps.push(() => rmSync(folder, { recursive: true }))
  const env = { TMPDIR: folder }
  const system = await startSystem('sqlite', cleanUps, env)
  expect(await complaint({ PORT: String(system.port) })).toBe('')
  expect(await complaint(env, 'worker')).toContain('letters, search, clockwork')

  const worker = system.start('worker.ts')
  const file = (loop: string) => join(folder, `chloromaster-worker-${loop}`)
  const loops = ['letters', 'jobs', 'search', 'clockwork']
  await until(() => loops.every((loop) => existsSync(file(loop))))
  expect(await complaint(env, 'worker')).toBe('')
  utimesSync(file('letters'), 0, 0)
  await until(() => statSync(file('letters')).mtimeMs > 0)

  worker.kill('SIGTERM')
  await once(worker, 'exit')
  for (const loop of ['letters', 'jobs']) utimesSync(file(loop), 0, 0)
  expect(await complaint(env, 'worker')).toContain('No sign of life: letters\n')
})
