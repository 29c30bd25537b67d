/** Renders the console's page once, when the front end's image is built: the file, and its policy as nginx's configuration. */
import { writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { inject } from 'light-my-request'

type Handler = (req: IncomingMessage, res: ServerResponse, next: undefined, locals: object) => Promise<void>

const { handler } = (await import(pathToFileURL(resolve('.build/site/server/entry.mjs')).href)) as {
  handler: Handler
}
const { statusCode, headers, body } = await inject(
  (req, res) => void handler(req as IncomingMessage, res as ServerResponse, undefined, {}),
  { method: 'GET', url: '/admin' },
)
const policy = headers['content-security-policy']
if (statusCode !== 200 || typeof policy !== 'string' || /["\\\n$]/.test(policy)) {
  throw new Error(`The page of the console was answered ${statusCode}, with the policy ${String(policy)}`)
}
const file = join('.build/site/client', 'admin.html')
writeFileSync(file, body)
writeFileSync(`${file}.gz`, gzipSync(body, { level: 9 }))
writeFileSync('.build/console-policy.conf', `add_header Content-Security-Policy "${policy}";\n`)
