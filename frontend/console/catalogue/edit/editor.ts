import { createContext, use, useState } from 'react'
import type { EditedProduct, ProductChange } from '#contract/admin/product.ts'
import type { PublicationState } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { changeProduct } from '../../../api/catalogue.ts'
import type { Failure } from '../../../api/request.ts'
import { isSame } from '../../fields/typed.ts'
import { carried } from '../revisions/parts.ts'
import { type Written, writtenOf } from './written.ts'

/** What the editor has changed and not yet saved, and what came of the last saving. */
export type Editor = {
  /** As it was read or last saved. */
  base: EditedProduct
  written: Written
  isDirty: boolean
  /** A number that cannot be read stands as NaN: nothing is saved before it is mended. */
  isUnreadable: boolean
  isSaving: boolean
  isSaved: boolean
  isReadOnly: boolean
  failure: Failure | null
  /** What somebody else has saved meanwhile. */
  conflict: EditedProduct | null
  confirmed: string[]
  at(path: string): unknown
  /** Empty where there is no text. */
  textAt(path: string): string
  set(path: string, value: unknown): void
  confirm(path: string): void
  save(): Promise<void>
  /** True when it was done. */
  publish(locale: Locale, state: PublicationState): Promise<boolean>
  /** Goes on from a newer state with what is to stand on it. */
  rebase(base: EditedProduct, written: Written): void
}

export const EditorContext = createContext<Editor | null>(null)

export function useEditorContext(): Editor {
  const editor = use(EditorContext)
  if (!editor) throw new Error('No EditorContext stands above')
  return editor
}

export function useEditor(loaded: EditedProduct, isReadOnly: boolean): Editor {
  const [base, setBase] = useState(loaded)
  const [written, setWritten] = useState<Written>(() => writtenOf(loaded))
  const [confirmed, setConfirmed] = useState<string[]>([])
  const [isSaving, setSaving] = useState(false)
  const [isSaved, setSaved] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [conflict, setConflict] = useState<EditedProduct | null>(null)
  /** Of what stands there by now: the fields stay open while they are being saved. */
  const take = (product: EditedProduct) => {
    setBase(product)
    setWritten((now) => carried(now, written, writtenOf(product)))
    setConfirmed((now) => now.filter((path) => !confirmed.includes(path)))
  }
  const send = async (change: Omit<ProductChange, 'version'>): Promise<boolean> => {
    setSaving(true)
    setSaved(false)
    setFailure(null)
    const answer = await changeProduct(base.id, { version: base.version, ...change })
    setSaving(false)
    setSaved(answer.ok)
    if (answer.ok) {
      take(answer.value)
      return true
    }
    const { current, code } = answer.failure
    if (code === 'version-conflict' && current !== undefined) setConflict(current as EditedProduct)
    else setFailure(answer.failure)
    return false
  }
  const isUnreadable = holdsNaN(written)
  return {
    base,
    written,
    isDirty: confirmed.length > 0 || !isSame(written, writtenOf(base)),
    isUnreadable,
    isSaving,
    isSaved,
    isReadOnly,
    failure,
    conflict,
    confirmed,
    at: (path) => valueAt(written, path),
    textAt: (path) => textOf(valueAt(written, path)),
    set(path, value) {
      setSaved(false)
      setWritten((before) => withValue(before, path.split('.'), value) as Written)
    },
    confirm: (path) => setConfirmed((before) => [...before, path]),
    save: async () => void (await send({ ...written, confirmed })),
    publish: (locale, state) => send({ states: { [locale]: state } }),
    rebase(product, kept) {
      setBase(product)
      setWritten(kept)
      setConflict(null)
    },
  }
}

/** Of a text: what its readers are shown, and whether it is up to date. */
export function standingOf(
  editor: Editor,
  path: string,
  locale: Locale,
): 'own' | 'fallback' | 'stale' | 'confirmed' {
  const text = editor.at(`content.${path}.${locale}`)
  const isUnchanged = text === valueAt(writtenOf(editor.base), `content.${path}.${locale}`)
  if (text === '') return 'fallback'
  if (editor.base.stale[path]?.language !== locale || !isUnchanged) return 'own'
  return editor.confirmed.includes(path) ? 'confirmed' : 'stale'
}

function holdsNaN(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(holdsNaN)
  return Number.isNaN(value)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | null)?.[name], value)
}

function withValue(value: unknown, [name, ...rest]: string[], given: unknown): unknown {
  if (name === undefined) return given
  const inner = withValue((value as Record<string, unknown> | undefined)?.[name], rest, given)
  if (Array.isArray(value)) return value.with(Number(name), inner)
  return { ...(value as object), [name]: inner }
}
