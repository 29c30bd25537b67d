import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { expect, test } from 'vitest'

const program = `
  import { openLogger } from './backend/telemetry/logger.ts'
  const logger = openLogger({ level: 'info', file: null })
  for (let second = 0; second < 4; second += 1) {
    for (let line = 0; line < 200; line += 1) logger.info({ line }, 'a line')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  logger.info('the end')`

test('a log that cannot be written ends no process', async () => {
  const full = openSync('/dev/full', 'w')
  expect(await statusOf(full)).toBe(0)
  closeSync(full)
})

test('the lines of the last moment are written', async () => {
  const child = start('pipe')
  let said = ''
  child.stdout?.on('data', (bytes) => {
    said += bytes
  })
  expect(await once(child, 'close')).toEqual([0, null])
  expect(said.split('\n')).toHaveLength(802)
  expect(said).toMatch(/"msg":"the end"\}\n$/)
})

async function statusOf(output: number): Promise<number | null> {
  const [status] = await once(start(output), 'exit')
  return status
}

function start(output: number | 'pipe') {
  return spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', output, 'inherit'],
  })
}
