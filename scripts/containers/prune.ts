/** Removes what the server does not need from its packages: npm also installs what libraries could be used with. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { closureOf } from './closure.ts'

const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
)
const needed = closureOf(Object.keys(dependencies))
const top = readdirSync('node_modules').flatMap((name) =>
  name.startsWith('@') ? readdirSync(join('node_modules', name)).map((below) => `${name}/${below}`) : [name],
)
for (const name of top) {
  const path = `node_modules/${name}`
  if (!needed.has(path)) rmSync(path, { recursive: true })
}
