/** A stack for tests beside any other: a name, ports, secrets, a certificate and a network of its own. */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort } from '../stack/ports.ts'
import { pinnedImages } from './images.ts'

export type TestStack = {
  url: string
  tlsUrl: string
  inboxUrl: string
  prometheusUrl: string
  commit: string
  /** Of the first start; afterwards there is a link. */
  account: { email: string; password: string }
  variables(): Record<string, string>
  /** The next start makes its own first account by link. */
  raiseLimits(): void
  use(composeFile: string): void
  remove(): void
}

/** Far above what tests ask for; the edge's limits are what is being tested until they are raised. */
const generous = {
  RATE_LIMIT_PER_MINUTE: '100000',
  SIGN_IN_LIMIT_PER_MINUTE: '1000',
  ENQUIRY_LIMIT_PER_HOUR: '100000',
  ENQUIRY_PROOF_AFTER: '100000',
  DATASHEET_LIMIT_PER_DAY: '1000',
}

export async function prepareStack(images: Record<string, string>): Promise<TestStack> {
  const folder = mkdtempSync(join(tmpdir(), 'stack-'))
  chmodSync(folder, 0o755)
  const ports = await freePorts()
  const url = `http://localhost:${ports.HTTP_PORT}`
  const account = { email: 'operator@example.com', password: randomBytes(12).toString('hex') }
  const secrets = join(folder, 'secrets')
  execFileSync('sh', ['scripts/containers/secrets.sh'], {
    env: { ...process.env, ...makeCertificate(folder), SECRETS_FOLDER: secrets },
  })
  const override = join(folder, 'override.json')
  writeFileSync(override, JSON.stringify(overrideWith(secrets, [])))
  let files = [resolve('docker-compose.yml'), override]
  let first: Record<string, string> = {
    BOOTSTRAP_ADMIN_EMAIL: account.email,
    BOOTSTRAP_ADMIN_PASSWORD: account.password,
  }
  const commit = execFileSync('git', ['-c', 'safe.directory=*', 'rev-parse', 'HEAD'], {
    encoding: 'utf8',
  }).trim()
  return {
    url,
    tlsUrl: `https://localhost:${ports.HTTPS_PORT}`,
    inboxUrl: `http://127.0.0.1:${ports.INBOX_PORT}`,
    prometheusUrl: `http://127.0.0.1:${ports.PROMETHEUS_PORT}`,
    commit,
    account,
    variables: () => ({
      COMPOSE_PROJECT_NAME: 'chloromaster-test',
      COMPOSE_FILE: files.join(':'),
      TAG: 'test',
      VERSION: readFileSync('VERSION', 'utf8').trim(),
      COMMIT: commit,
      PUBLIC_URL: url,
      ...ports,
      FRONT_NETWORK: '10.213.48',
      SECRETS_FOLDER: secrets,
      POSTGRES_UID: userOfPostgres(images),
      ...generous,
      ...first,
    }),
    raiseLimits: () => {
      const limits = join(folder, 'limits.conf')
      writeFileSync(
        limits,
        readFileSync('nginx/limits.conf', 'utf8').replace(/rate=\d+r\/[sm]/g, 'rate=100000r/s'),
      )
      writeFileSync(
        override,
        JSON.stringify(overrideWith(secrets, [`${limits}:/etc/nginx/edge/limits.conf:ro`])),
      )
      first = {}
    },
    use: (file) => {
      files = [resolve(file)]
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function freePorts() {
  return {
    HTTP_PORT: String(await freePort()),
    HTTPS_PORT: String(await freePort()),
    INBOX_PORT: String(await freePort()),
    PROMETHEUS_PORT: String(await freePort()),
    ALERTMANAGER_PORT: String(await freePort()),
    GRAFANA_PORT: String(await freePort()),
  }
}

/** The password as a variable: not every image of PostgreSQL reads it from a file. Unset is what an empty variable counts as. */
function overrideWith(secrets: string, volumes: string[]) {
  const password = readFileSync(join(secrets, 'database_password'), 'utf8')
  return {
    services: {
      database: { environment: { POSTGRES_PASSWORD_FILE: '', POSTGRES_PASSWORD: password } },
      nginx: { volumes },
    },
  }
}

let knownUser: string | undefined
function userOfPostgres(images: Record<string, string>): string {
  const pinned = pinnedImages().find(({ name }) => name === 'postgres')
  const image = images['POSTGRES_IMAGE'] ?? `${pinned?.tag}@${pinned?.digest}`
  knownUser ??= execFileSync('docker', ['run', '--rm', '--entrypoint', 'id', image, '-u', 'postgres'], {
    encoding: 'utf8',
  }).trim()
  return knownUser
}

/** As an authority's program leaves them: the key for its owner alone. */
function makeCertificate(folder: string): { TLS_CERTIFICATE: string; TLS_KEY: string } {
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')]
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2']
  const files = ['-keyout', key, '-out', certificate]
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', ...subject, ...files],
    { stdio: 'ignore' },
  )
  chmodSync(key, 0o600)
  return { TLS_CERTIFICATE: certificate, TLS_KEY: key }
}
