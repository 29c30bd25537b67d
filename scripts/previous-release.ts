/** Runs the tests of the last release's features on the present schema: during a rolling update, and after a roll-back, that release serves on it. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The commit of the last release. Who releases moves it. */
const release = '014e479b08cf4b590ef8fef9a5e5f7e0cf6cee16'
const migrations = 'backend/db/migrations'
const tests = ['backend/features', 'backend/mail']
const folder = resolve('.build/previous-release')

const edited = isInHistory() ? editedMigrations() : ''
if (edited !== '') {
  console.error(`Released migrations are never edited; write a new one. Edited:\n${edited}`)
  process.exitCode = 1
} else if (isInHistory()) {
  unpack()
  process.exitCode = runTests()
} else {
  console.log(`Not run: this clone's history does not reach the last release, ${release}`)
}

function isInHistory(): boolean {
  return spawnSync('git', ['cat-file', '-e', `${release}^{commit}`], { stdio: 'ignore' }).status === 0
}

function editedMigrations(): string {
  const changed = ['diff', '--name-only', '--diff-filter=a', release, '--', `${migrations}/0*.ts`]
  return execFileSync('git', changed, { encoding: 'utf8' }).trim()
}

/** Its own sources and packages with the present migrations. */
function unpack(): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const archive = execFileSync('git', ['archive', release], { maxBuffer: 2 ** 28 })
  execFileSync('tar', ['-x', '-C', folder], { input: archive })
  rmSync(join(folder, migrations), { recursive: true })
  cpSync(migrations, join(folder, migrations), { recursive: true })
  const quietly = ['--prefer-offline', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']
  const install = ['install', '--no-save', '--ignore-scripts', '--include=dev', ...quietly]
  execFileSync('npm', install, { cwd: folder, stdio: 'inherit' })
}

function runTests(): number {
  const vitest = resolve('node_modules/vitest/vitest.mjs')
  return spawnSync(process.execPath, [vitest, 'run', ...tests], { cwd: folder, stdio: 'inherit' }).status ?? 1
}
