import { dirname, join, matchesGlob } from 'node:path'
import { expect, test } from 'vitest'
import { variableNames } from '../../backend/config.ts'
import { backupVariableNames } from '../../backend/operations/archive/settings.ts'
import { composeVariables } from './compose.ts'
import { read, repositoryFiles } from './repository.ts'

const files = repositoryFiles()
const documents = files.filter((file) => file.endsWith('.md'))
const targets = [...read('Makefile').matchAll(/^([a-z-]+):/gm)].map((match) => match[1])
const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'))
const ignored = read('.gitignore').split('\n').filter(Boolean)

test('documents name only what exists', () => {
  expect(documents.length).toBeGreaterThan(4)
  expect(documents.flatMap((document) => faultsIn(read(document), document))).toEqual([])
})

test.each([
  ['`backend/mail/postman.ts`', 'backend/mail/postman.ts'],
  ['`catalog.config.ts`', 'catalog.config.ts'],
  ['[way](docs/no-such.md)', 'docs/no-such.md'],
  ['```\nmake coffee\n```', 'make coffee'],
  ['`npm run coffee`', 'npm run coffee'],
])('a false name is found: %s', (text, fault) => {
  expect(faultsIn(text, 'README.md')).toEqual([`README.md: ${fault}`])
})

test('.env.example lists every variable, and no other', () => {
  const listed = [...read('.env.example').matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map((match) => match[1])
  const ofDevelopment = ['DATA_FOLDER', 'INBOX_PORT', 'SMTP_PORT']
  expect(listed).toHaveLength(new Set(listed).size)
  expect(new Set(listed)).toEqual(
    new Set([...variableNames, ...backupVariableNames, ...ofDevelopment, ...composeVariables()]),
  )
})

function faultsIn(text: string, document: string): string[] {
  const quoted = firstGroups(text, /(?<!`)`([^`\n]+)`/g)
  const blocks = firstGroups(text, /```[^\n]*\n([\s\S]*?)```/g)
  const links = firstGroups(text, /\]\(([^)#\s]+)[^)]*\)/g)
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => join(dirname(document), link))
  const paths = [...quoted.filter(isPath), ...links].filter((path) => !exists(path))
  const commands = [...quoted, ...blocks.flatMap((block) => block.split('\n'))].flatMap(commandFaults)
  return [...paths, ...commands].map((fault) => `${document}: ${fault}`)
}

/** What has a folder in it, or the ending of a source file. */
function isPath(quoted: string): boolean {
  if (/[\s:@?=]|^\/|^application\//.test(quoted)) return false
  return /^[\w.-]+\/./.test(quoted) || /\w\.(ts|tsx|astro|md|json|sh|yml|typ)$/.test(quoted)
}

/** A name without a folder may stand anywhere; `<word>` and `*` stand for anything. */
function exists(path: string): boolean {
  const plain = path.replace(/\/$/, '')
  if (ignored.some((entry) => `${plain}/`.startsWith(entry))) return true
  const pattern = (plain.includes('/') ? plain : `**/${plain}`).replace(/<[^>]+>/g, '*')
  return files.some((file) => matchesGlob(file, pattern) || matchesGlob(file, `${pattern}/**`))
}

function commandFaults(line: string): string[] {
  const made = [...line.matchAll(/^(?:[A-Z_]+=\S+ )*make ([a-z-]+)/g)].filter(
    (match) => !targets.includes(match[1]),
  )
  const run = [...line.matchAll(/\bnpm run ([\w:-]+)/g)].filter((match) => !(`${match[1]}` in scripts))
  return [...made, ...run].map((match) => match[0])
}

function firstGroups(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}
