/** Moves the search that Ctrl K opens. Fetched when it is opened for the first time. */
import Combobox from '@github/combobox-nav'
import type { SearchResult, SearchResults } from '#contract/catalogue.ts'
import { type Locale, locales } from '#contract/locale.ts'
import { type Answer, ask } from '../../api/request.ts'
import { paths } from '../../paths.ts'

const pauseMs = 150

type Parts = {
  dialog: HTMLDialogElement
  input: HTMLInputElement
  list: HTMLElement
  status: HTMLElement
  /** One result, empty. */
  template: HTMLTemplateElement
}
let opened: Parts | undefined

export function openPalette(): void {
  opened ??= prepare()
  if (!opened || opened.dialog.open) return
  opened.dialog.showModal()
  opened.input.select()
}

function prepare(): Parts | undefined {
  const dialog = document.querySelector<HTMLDialogElement>('#palette')
  const [input, list, status, template] = [
    dialog?.querySelector('input'),
    dialog?.querySelector<HTMLElement>('[role=listbox]'),
    dialog?.querySelector<HTMLElement>('[role=status]'),
    dialog?.querySelector('template'),
  ]
  if (!dialog || !input || !list || !status || !template) return undefined
  const parts = { dialog, input, list, status, template }
  const combobox = new Combobox(input, list, {
    firstOptionSelectionMode: 'selected',
    scrollIntoViewOptions: { block: 'nearest' },
  })
  dialog.addEventListener('close', () => combobox.stop())
  // Before anything else takes it for clearing the field or the choice.
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') dialog.close()
  })
  input.addEventListener('focus', () => combobox.start())
  searchWhileTyping(parts, combobox)
  dialog.querySelector('[data-keys]')?.removeAttribute('hidden')
  return parts
}

/** A pause in typing is waited for, and an answer that comes too late is not shown. */
function searchWhileTyping(parts: Parts, combobox: Combobox): void {
  const links = [...parts.list.children]
  let running = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const show = (options: Element[], status: string) => {
    combobox.clearSelection()
    parts.list.replaceChildren(...options)
    parts.status.textContent = status
    combobox.indicateDefaultOption()
  }
  const search = async (query: string) => {
    running = new AbortController()
    const { signal } = running
    const answer = await ask<SearchResults>(
      `/api/search?${new URLSearchParams({ q: query, locale: localeOf(parts) })}`,
      {
        signal,
      },
    ).catch(() => undefined)
    if (answer && !signal.aborted) show(optionsOf(answer, parts), statusOf(answer, parts.dialog.dataset))
  }
  parts.input.addEventListener('input', () => {
    clearTimeout(timer)
    running.abort()
    const query = parts.input.value.trim()
    if (query === '') show(links, '')
    else timer = setTimeout(() => void search(query), pauseMs)
  })
}

function optionsOf(answer: Answer<SearchResults>, parts: Parts): Element[] {
  return answer.ok ? answer.value.results.flatMap((result) => optionOf(result, parts) ?? []) : []
}

function optionOf({ name, path, excerpt }: SearchResult, parts: Parts): Element | undefined {
  const { template } = parts
  const locale = localeOf(parts)
  const option = template.content.firstElementChild?.cloneNode(true)
  if (!(option instanceof HTMLAnchorElement)) return undefined
  const [title, note] = option.children
  option.href = paths.below(locale, path)
  if (title) title.textContent = name[locale]
  if (note) note.textContent = excerpt[locale]
  return option
}

function localeOf({ dialog }: Parts): Locale {
  return locales.find((one) => one === dialog.dataset['locale']) ?? 'en'
}

function statusOf(answer: Answer<SearchResults>, words: DOMStringMap): string {
  if (!answer.ok) return words['failed'] ?? ''
  const count = answer.value.results.length
  return count === 0 ? (words['none'] ?? '') : `${words['results']}: ${count}`
}
