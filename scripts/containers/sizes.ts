/** Weighs our images as a registry would hold them, compressed, and fails past the budget. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { constants, gunzipSync, zstdCompressSync } from 'node:zlib'
import { pinnedImages } from './images.ts'

const megabyte = 1_000_000
/**
 * Compressed with zstd, as they are published; the customer's plan names 87 and 164.
 * What is ours is weighed whatever the base is: a stand-in for a base weighs what it weighs.
 */
const budgets = [
  { image: 'backend', base: 'runtime', whole: 80, ours: 30 },
  { image: 'frontend', base: 'nginx', whole: 20, ours: 3 },
]
const level = { params: { [constants.ZSTD_c_compressionLevel]: 12 } }
const tag = process.env['TAG'] || 'dev'

for (const { image, base, whole, ours } of budgets) {
  const name = `chloromaster/${image}:${tag}`
  const pinned = pinnedImages().find((one) => one.name === base)
  const baseName = process.env[pinned?.variable ?? ''] || `${pinned?.tag}@${pinned?.digest}`
  fetchUnlessThere(baseName)
  const below = layersOf(baseName).length
  const isReal = digestsOf(baseName).some((digest) => digest.endsWith(pinned?.digest ?? '?'))
  const own = sum(await weigh(name, below))
  const all = isReal ? sum(await weigh(baseName)) + own : undefined
  const wholeText = all === undefined ? 'its base is a stand-in' : `with its base ${inMegabytes(all)} MB`
  console.log(`${name}: ours ${inMegabytes(own)} MB of at most ${ours}, ${wholeText}, of at most ${whole}`)
  if (own > ours * megabyte || (all ?? 0) > whole * megabyte) {
    console.error(`${name} is over its budget`)
    process.exitCode = 1
  }
}

function inMegabytes(bytes: number): string {
  return (bytes / megabyte).toFixed(1)
}

function inspect(name: string, format: string): string {
  return execFileSync('docker', ['image', 'inspect', '--format', format, name], { encoding: 'utf8' })
}

/** A build leaves its base in its own cache only. */
function fetchUnlessThere(name: string): void {
  const { status } = spawnSync('docker', ['image', 'inspect', name])
  if (status !== 0) execFileSync('docker', ['pull', '--quiet', name], { stdio: 'inherit' })
}

function layersOf(name: string): string[] {
  return JSON.parse(inspect(name, '{{json .RootFS.Layers}}'))
}

function digestsOf(name: string): string[] {
  return JSON.parse(inspect(name, '{{json .RepoDigests}}')) ?? []
}

/** Bytes of each layer from the given one upwards. */
async function weigh(name: string, from = 0): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'image-'))
  try {
    const saving = spawn('sh', ['-c', 'docker image save "$1" | tar -x -C "$2"', 'sh', name, folder], {
      stdio: ['ignore', 'inherit', 'pipe'],
    })
    const complaint = await text(saving.stderr)
    const [{ Layers: layers }]: [{ Layers: string[] }] = JSON.parse(
      readFileSync(join(folder, 'manifest.json'), 'utf8'),
    )
    if (layers.length === 0)
      throw new Error(`${name} has no layers: ${complaint} ${readdirSync(folder).join(' ')}`)
    return layers
      .slice(from)
      .map((layer) => zstdCompressSync(unpacked(readFileSync(join(folder, layer))), level).byteLength)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** An engine that keeps images in containerd's store hands out layers as it fetched or built them. */
function unpacked(layer: Buffer): Buffer {
  return layer.readUInt16BE(0) === 0x1f8b ? gunzipSync(layer) : layer
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
