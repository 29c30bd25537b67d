/** The thread in which resvg draws, with the fonts of the datasheets, so that no text depends on what the machine has installed. */
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parentPort } from 'node:worker_threads'
import { Resvg } from '@resvg/resvg-js'
import type { Reply } from './thread.ts'

const fontFiles = ['IBMPlexSans', 'IBMPlexSansArabic'].flatMap((family) =>
  ['Regular', 'SemiBold'].map((weight) =>
    fileURLToPath(new URL(`fonts/${family}-${weight}.ttf`, import.meta.url)),
  ),
)
setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

parentPort?.on('message', (svg: Uint8Array) => {
  const answer = reply(svg)
  // A picture leaves 3 MB of native memory, which the collector does not see. It can be had once this function has ended,
  // and must be before the next order comes.
  setImmediate(() => {
    collect()
    parentPort?.postMessage(answer)
  })
})

function reply(svg: Uint8Array): Reply {
  try {
    const font = { loadSystemFonts: false, fontFiles }
    return { made: new Resvg(Buffer.from(svg), { font }).render().asPng() }
  } catch (error) {
    return { fault: String(error) }
  }
}
