import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'

/** Seals an address into a token: only we can make one, and nobody who sees one, a proxy's log say, learns the address. It never ends. */
const ivBytes = 12
const tagBytes = 16
const longest = 600

export function sealAddress(address: string, secret: string): string {
  const text = Buffer.from(address)
  // Derived from the address, so that a person always gets the same link, and no two addresses share one.
  const iv = keyFor(secret, 'unsubscribe iv', text).subarray(0, ivBytes)
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, 'unsubscribe key'), iv)
  const sealed = Buffer.concat([cipher.update(text), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Null for what we did not seal. */
export function openAddress(token: string, secret: string): string | null {
  if (token.length > longest || !/^[\w-]+$/.test(token)) return null
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length <= ivBytes + tagBytes) return null
  try {
    const key = keyFor(secret, 'unsubscribe key')
    const options = { authTagLength: tagBytes }
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), options)
    decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString()
  } catch {
    return null
  }
}

function keyFor(secret: string, purpose: string, text: Buffer = Buffer.alloc(0)): Buffer {
  return createHmac('sha256', secret).update(purpose).update('\0').update(text).digest()
}
