import {
  type Difference,
  exchangeColumns,
  type ImportFault,
  type ImportResult,
  importRules,
  mostShown,
} from '#contract/admin/exchange.ts'
import type { EditedProduct, ProductDraft } from '#contract/admin/product.ts'
import type { FieldFault } from '#contract/http/problem-body.ts'
import type { JobReceipt, SheetFormat } from '#contract/job.ts'
import type { Cache } from '../../../cache/cache.ts'
import { type Actor, recordAudit } from '../../../db/audit.ts'
import { takeTurn } from '../../../db/coordination/turn.ts'
import type { Database, Tx } from '../../../db/database.ts'
import { readSheet, type SheetFault, sheetTypes, writeSheet } from '../../../documents/spreadsheet.ts'
import { ProblemError } from '../../../http/problems.ts'
import {
  interrupted,
  type Job,
  orderJob,
  readJobFile,
  saveStep,
  writeJobFile,
} from '../../../jobs/repository.ts'
import { dayOf } from '../../../time.ts'
import { decided, presentOf } from '../editing/present.ts'
import { findOwnerOfSlug } from '../editing/repository.ts'
import { faultsOf } from '../editing/rules.ts'
import { findProduct, writeProduct } from '../editing/write.ts'
import { differencesOf } from './differences.ts'
import { strangerFaults, versionFaults } from './edited.ts'
import { exportedRowsOf } from './layout.ts'
import { draftFrom } from './reading.ts'
import { hasChecked, listProductRows } from './repository.ts'
import { type FieldRows, inOrder, tableOf } from './table.ts'

export type CatalogueExchange = ReturnType<typeof catalogueExchange>

type ExportInput = { format: SheetFormat }

export function catalogueExchange(db: Database, now: () => Date) {
  return {
    async orderExport(input: ExportInput, actor: Actor): Promise<JobReceipt> {
      return db.transaction().execute(async (tx) => {
        const jobId = await orderJob(tx, { kind: 'catalogue-export', input, actor }, now())
        const subject = { kind: 'job', id: jobId }
        const changes: Record<string, [unknown, unknown]> = { format: [null, input.format] }
        await recordAudit(tx, actor, { action: 'catalogue.export', subject, changes }, now())
        return { jobId }
      })
    },

    /** Looks at a file, and changes nothing. */
    async orderCheck(file: Buffer, actor: Actor): Promise<JobReceipt> {
      return order(db, { input: { step: 'check' }, file }, actor, now())
    },

    /** Does what that job has shown. */
    async orderImport(checkId: string, actor: Actor): Promise<JobReceipt> {
      if (!(await hasChecked(db, checkId))) throw new ProblemError('not-found')
      return order(db, { input: { step: 'apply', checkId } }, actor, now())
    },
  }
}

async function order(
  db: Database,
  work: { input: ImportInput; file?: Buffer },
  actor: Actor,
  at: Date,
): Promise<JobReceipt> {
  return db.transaction().execute(async (tx) => {
    const jobId = await orderJob(tx, { kind: 'catalogue-import', ...work, actor }, at)
    if (work.file) {
      const subject = { kind: 'job', id: jobId }
      const changes: Record<string, [unknown, unknown]> = { bytes: [null, work.file.length] }
      await recordAudit(tx, actor, { action: 'catalogue.check', subject, changes }, at)
    }
    return { jobId }
  })
}

/** What the worker does with such an order. */
export function exportCatalogue(db: Database, now: () => Date) {
  return async ({ job }: { job: Job }): Promise<{ products: number }> => {
    const { format } = job.input as ExportInput
    const products = await presentProducts(db)
    const content = writeSheet(format, {
      name: 'catalogue',
      columns: exchangeColumns.map((key) => ({ key, header: key, width: widths[key] ?? 12 })),
      rows: products.flatMap(exportedRowsOf),
    })
    const name = `catalogue-${now().toISOString().slice(0, 10)}.${format}`
    await writeJobFile(db, job, { name, type: sheetTypes[format], content })
    return { products: products.length }
  }
}

/** In characters, where a column holds more than a word. */
const widths: Partial<Record<string, number>> = {
  product: 36,
  field: 16,
  en: 60,
  ar: 60,
  value_en: 40,
  value_ar: 40,
  note_en: 30,
  note_ar: 30,
}

type ImportInput = { step: 'check' } | { step: 'apply'; checkId: string }
type Given = { db: Database; cache: Cache; now: () => Date; timeZone: string }
/** What an import does to one product; without an id it makes one. */
type Planned = { slug: string; id: number | null; version: number; draft: ProductDraft }
type Shown = { plan: Planned; isNew: boolean; differences: Difference[] }

/** Imports a table in two jobs: one looks and shows, one does exactly what was shown or nothing. */
export function importCatalogue(given: Given) {
  return async ({ job }: { job: Job }): Promise<ImportResult> => {
    const input = job.input as ImportInput
    if (input.step === 'check') return check(given, job)
    const result = await apply(given, job, input.checkId)
    // Also where another worker has applied it, which may have died before it came to this.
    await given.cache.clear()
    return result
  }
}

async function check({ db }: Given, job: Job): Promise<ImportResult> {
  const sheet = await readSheet(await bytesOf(db, job.id, 'in'))
  if ('fault' in sheet) return refused([unreadable(sheet.fault)])
  const { products, faults } = tableOf(sheet.header, sheet.rows)
  const present = await presentProducts(db)
  const shown: Shown[] = []
  for (const [slug, fields] of products) {
    const before = present.find((product) => product.slug === slug) ?? null
    const judged = await judge(db, slug, fields, before)
    faults.push(...judged.faults)
    if (judged.shown) shown.push(judged.shown)
  }
  return faults.length > 0 ? refused(distinct(faults)) : show(db, job, shown)
}

type Judged = { faults: ImportFault[]; shown?: Shown }

/** Faults of single cells go to the rows themselves as they are read. */
async function judge(
  db: Database,
  slug: string,
  fields: FieldRows,
  before: EditedProduct | null,
): Promise<Judged> {
  const owner = before ? undefined : await findOwnerOfSlug(db, slug)
  const strange = before ? [] : strangerFaults(fields, owner !== undefined)
  if (strange.length > 0) return { faults: strange }
  const draft = draftFrom(slug, fields, before && decided(before))
  if (!draft) return { faults: [] }
  const differences = differencesOf(before, draft)
  const plan = { slug, id: before?.id ?? null, version: before?.version ?? 0, draft }
  return {
    faults: [
      ...rulesBroken(draft, fields, owner !== undefined),
      ...(before ? versionFaults(fields, before.version, differences) : []),
    ],
    shown: { plan, isNew: before === null, differences },
  }
}

/** A cell is named as spreadsheets name it, such as B7. */
function unreadable({ rule, field }: SheetFault): ImportFault {
  return { row: Number(/\d+$/.exec(field)?.[0] ?? 0), column: field, rule }
}

function distinct(faults: ImportFault[]): ImportFault[] {
  const isTold = ({ row, column, rule }: ImportFault) =>
    column === '' && faults.some((other) => other.row === row && other.rule === rule && other.column !== '')
  const seen = new Map(faults.map((fault) => [`${fault.row} ${fault.column} ${fault.rule}`, fault]))
  return [...seen.values()].filter((fault) => !isTold(fault)).sort((a, b) => a.row - b.row)
}

function refused(faults: ImportFault[]): ImportResult {
  return {
    step: 'check',
    faults: faults.slice(0, mostShown.faults),
    faultCount: faults.length,
    counts: { new: 0, changed: 0, unchanged: 0 },
    products: [],
    differenceCount: 0,
  }
}

/** The rules of the console hold for tables too; each fault is told with the row that brought it. */
function rulesBroken(draft: ProductDraft, fields: FieldRows, isTaken: boolean): ImportFault[] {
  const [first] = [...fields.values()].flat()
  const taken: ImportFault[] = isTaken ? [{ row: first?.row ?? 0, column: 'product', rule: 'taken' }] : []
  return [...taken, ...faultsOf(draft).map((fault) => located(fault, fields, first?.row ?? 0))]
}

/** `content.specifications.3.label` is in the fourth row of that list. */
function located({ field, rule }: FieldFault, fields: FieldRows, otherwise: number): ImportFault {
  const [name = '', place] = field.replace(/^content\.(delivery\.)?/, '').split('.')
  const rows = inOrder([...fields].find(([known]) => known === name)?.[1] ?? [])
  const row = rows[Number(place ?? 0)] ?? rows[0]
  const known = importRules.find((candidate) => candidate === rule) ?? 'required'
  return { row: row?.row ?? otherwise, column: row ? '' : 'field', rule: known }
}

async function show(db: Database, job: Job, products: Shown[]): Promise<ImportResult> {
  const touched = products.filter(({ isNew, differences }) => isNew || differences.length > 0)
  const content = new Blob([JSON.stringify(touched.map(({ plan }) => plan))]).stream()
  await writeJobFile(db, job, { name: null, type: 'application/json', content })
  let room = mostShown.differences
  const shown = touched.map(({ plan, isNew, differences }) => {
    const some = differences.slice(0, room)
    room -= some.length
    return { slug: plan.slug, isNew, differences: some }
  })
  const made = touched.filter(({ isNew }) => isNew).length
  return {
    step: 'check',
    faults: [],
    faultCount: 0,
    counts: { new: made, changed: touched.length - made, unchanged: products.length - touched.length },
    products: shown,
    differenceCount: touched.reduce((sum, { differences }) => sum + differences.length, 0),
  }
}

/** All in one transaction, which also says that it is done: a worker that takes the job up again does nothing twice. */
async function apply({ db, now, timeZone }: Given, job: Job, checkId: string): Promise<ImportResult> {
  if (job.checkpoint !== null) return job.checkpoint as ImportResult
  const text = (await bytesOf(db, checkId, 'out')).toString()
  if (text === '') throw new ProblemError('not-found')
  const planned: Planned[] = JSON.parse(text)
  const result: ImportResult = { step: 'apply', products: planned.length }
  const actor = { staffId: job.staffId, requestId: job.requestId }
  await db.transaction().execute(async (tx) => {
    await takeTurn(tx, 'catalogue')
    const present = await presentStates(tx, planned)
    const at = now()
    const writing = { actor, at, today: dayOf(at, timeZone), origin: 'import' as const }
    for (const { plan, before } of present) await writeProduct(tx, writing, plan.draft, before)
    const subject = { kind: 'job', id: job.id }
    const changes: Record<string, [unknown, unknown]> = { products: [null, planned.length] }
    await recordAudit(tx, actor, { action: 'catalogue.import', subject, changes }, at)
    if (!(await saveStep(tx, job, { percent: 99, checkpoint: result }, at))) throw interrupted
  })
  return result
}

async function presentStates(tx: Tx, planned: Planned[]) {
  const present: { plan: Planned; before: EditedProduct | null }[] = []
  const errors: FieldFault[] = []
  for (const plan of planned) {
    const before = plan.id === null ? null : ((await findProduct(tx, plan.id)) ?? null)
    const isStale =
      plan.id === null
        ? (await findOwnerOfSlug(tx, plan.slug)) !== undefined
        : before?.version !== plan.version
    if (isStale) errors.push({ field: plan.slug, rule: 'version' })
    else present.push({ plan, before })
  }
  if (errors.length > 0) throw new ProblemError('version-conflict', { errors })
  return present
}

async function bytesOf(db: Database, jobId: string, direction: 'in' | 'out'): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of readJobFile(db, jobId, direction)) parts.push(part)
  return Buffer.concat(parts)
}

async function presentProducts(db: Database): Promise<EditedProduct[]> {
  return (await listProductRows(db)).map((row) => presentOf(row, []))
}
