import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'

/** Encrypts and decrypts files of any length as the tool `age` does, with a key from a file. */
export type Keys = {
  /** Encrypts only. */
  recipient: string
  /** Decrypts; null where the machine that makes backups may not read them. */
  identity: string | null
}

export async function makeKeyFile(file: string): Promise<string> {
  // The backups made with a key that was overwritten could not be opened any more.
  if (existsSync(file)) throw new Error(`${file} exists, and no key is written over it: name another file`)
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  writeFileSync(file, `# public key: ${recipient}\n${identity}\n`, { mode: 0o600, flag: 'wx', flush: true })
  return recipient
}

export async function readKeys(file: string): Promise<Keys> {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  const [key = ''] = lines
  try {
    if (lines.length !== 1) throw new Error('not one key')
    if (!key.startsWith('AGE-SECRET-KEY-')) {
      new Encrypter().addRecipient(key)
      return { recipient: key, identity: null }
    }
    return { recipient: await identityToRecipient(key), identity: key }
  } catch (error) {
    throw new Error(
      `BACKUP_KEY_FILE: ${file} must hold one key of age, AGE-SECRET-KEY-1… or age1…; make backup-key makes one`,
      { cause: error },
    )
  }
}

/** Written through to the disk when this returns the SHA-256 of the file. */
export async function encryptToFile(plain: Readable, file: string, recipient: string): Promise<string> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const encrypted = await encrypter.encrypt(toWeb(plain))
  const hash = createHash('sha256')
  await pipeline(
    fromWeb(encrypted),
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        yield chunk
      }
    },
    createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
  )
  return hash.digest('hex')
}

/** Rejects for a wrong key at once, for an altered or truncated file when the stream comes to that place. */
export async function decryptFile(file: string, identity: string): Promise<Readable> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const encrypted = createReadStream(file)
  try {
    return fromWeb(await decrypter.decrypt(toWeb(encrypted)))
  } catch (error) {
    encrypted.destroy()
    throw error
  }
}

export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

// The types of the browser's streams and of Node's differ in name only.
function toWeb(stream: Readable): globalThis.ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as unknown as globalThis.ReadableStream<Uint8Array>
}

function fromWeb(stream: globalThis.ReadableStream<Uint8Array>): Readable {
  return Readable.fromWeb(stream as unknown as ReadableStream)
}
