/** Builds the site, unless the last build was made from the same sources. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const sources = [
  'frontend',
  'contract',
  'engineering',
  'locales',
  'scripts/fonts.ts',
  'tsconfig.json',
  'package-lock.json',
]
const built = '.build/site'
const served = `${built}/client`
const compressible = /\.(js|css|svg|json|webmanifest|xml|txt)$/
const mark = '.build/site.sha256'

export async function buildSite(say: (line: string) => void, signal?: AbortSignal): Promise<void> {
  const hash = hashOf(sources)
  if (existsSync(built) && existsSync(mark) && readFileSync(mark, 'utf8') === hash) return
  rmSync(mark, { force: true })
  say('Building the site (about 10 s, only when its sources have changed)')
  const output: Buffer[] = []
  const child = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--config', 'frontend/astro.config.ts'],
    {
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal && { signal }),
    },
  )
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  const [status] = await once(child, 'close')
  if (status !== 0) throw new Error(`The site could not be built:\n${Buffer.concat(output).toString()}`)
  for (const file of filesBelow(served).filter((path) => compressible.test(path))) compress(file)
  writeFileSync(mark, hash)
}

/** Beside each file that shrinks, what @fastify/static sends instead to those who can read it. */
function compress(file: string): void {
  const content = readFileSync(file)
  writeFileSync(`${file}.br`, brotliCompressSync(content))
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
}

function hashOf(paths: string[]): string {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesBelow)) hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}

if (import.meta.main) {
  await buildSite(console.log).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
