/** The thread in which Typst compiles: its code is native and synchronous and would hold up the server. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { DatasheetContent } from './datasheet-content.ts'
import type { Reply } from './thread.ts'

const folder = new URL('./', import.meta.url)
const fonts = ['IBMPlexSans', 'IBMPlexSansArabic'].flatMap((family) => [
  new URL(`fonts/${family}-Regular.ttf`, folder),
  new URL(`fonts/${family}-SemiBold.ttf`, folder),
])
const template = readFileSync(new URL('datasheet.typ', folder), 'utf8')
const compiler = NodeCompiler.create({
  workspace: fileURLToPath(folder),
  fontArgs: [{ fontBlobs: fonts.map((font) => readFileSync(font)) }],
})

parentPort?.on('message', (content: DatasheetContent) => {
  parentPort?.postMessage(reply(content))
})

function reply(content: DatasheetContent): Reply {
  try {
    return { made: compile(content) }
  } catch (error) {
    // The compiler's diagnostics stand in `code`; its message is empty.
    return { fault: error instanceof Error && 'code' in error ? String(error.code) : String(error) }
  } finally {
    // Typst memoizes across documents and would keep growing.
    compiler.evictCache(0)
  }
}

/**
 * The content reaches the template as data, so that no text in it can be read as Typst markup. In one call: a document
 * held between `compile` and `pdf` is native memory that JavaScript's collector does not see and frees far too late.
 */
function compile(content: DatasheetContent): Uint8Array {
  const inputs = { content: JSON.stringify(content) }
  return compiler.pdf({ mainFileContent: template, inputs }, { pdfStandard: 'ua-1' })
}
