/** Prints what an image holds of others' work as CycloneDX JSON, out of the lock; two builds of the same sources print the same. */
import { globSync, readFileSync } from 'node:fs'
import { closureOf, packages } from './closure.ts'

type Manifest = {
  name: string
  version: string
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

const manifest = readJson<Manifest>('package.json')
const image = process.argv[2]
if (image !== 'backend' && image !== 'frontend') throw new Error('Which image: backend or frontend?')

const held = closureOf(image === 'backend' ? Object.keys(manifest.dependencies) : importedBySite())
const components = [...held].sort().map((path) => componentOf(path))
const name = `chloromaster/${image}`
const application = { type: 'application', 'bom-ref': name, name, version: manifest.version }
process.stdout.write(
  `${JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata: { component: application }, components }, null, 1)}\n`,
)

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** The site's packages are bundled, so they are tools to npm; what the sources import is what is in the bundle. */
function importedBySite(): string[] {
  const text = globSync('frontend/**/*.{ts,tsx,astro,css}')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
  return names.filter((candidate) => text.includes(`'${candidate}'`) || text.includes(`'${candidate}/`))
}

function componentOf(path: string) {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const { version = '', license, integrity } = packages[path] ?? {}
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  return {
    type: 'library',
    'bom-ref': path,
    name,
    version,
    purl,
    ...(license !== undefined && { licenses: [{ expression: license }] }),
    ...(integrity?.startsWith('sha512-') && {
      hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') }],
    }),
  }
}
