import { type ReactNode, useRef } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { fill } from '../../../language/format.ts'
import { useLanguage } from '../../../language/language.tsx'
import { useEditorContext } from '../editor.ts'
import { fieldId } from '../field-name.ts'
import { TextPair } from './text-pair.tsx'

type RowListProps = { path: string; title: string; blank: unknown; children: (path: string) => ReactNode }

/** Rows that can be added, removed and moved, by keyboard as well; the focus stays with the row that was moved. */
export function RowList({ path, title, blank, children }: RowListProps) {
  const { words: all } = useLanguage()
  const words = all.products
  const editor = useEditorContext()
  const list = useRef<HTMLOListElement>(null)
  const full = `content.${path}`
  const rows = (editor.at(full) ?? []) as unknown[]
  const focus = (selector: string) =>
    requestAnimationFrame(() => list.current?.parentElement?.querySelector<HTMLElement>(selector)?.focus())
  const move = (from: number, to: number) => {
    editor.set(full, rows.with(from, rows[to]).with(to, rows[from]))
    focus(
      `[data-row="${to}"] [data-move="${to > from ? 'down' : 'up'}"]:enabled, [data-row="${to}"] [data-move]:enabled`,
    )
  }
  const remove = (index: number) => {
    editor.set(full, rows.toSpliced(index, 1))
    focus('[data-add]')
  }
  const add = () => {
    editor.set(full, [...rows, blank])
    focus(`[data-row="${rows.length}"] textarea`)
  }
  return (
    <Panel title={title}>
      <ol ref={list} id={fieldId(path)} className="grid gap-4">
        {rows.map((_row, index) => {
          const number = String(index + 1)
          const buttons = [
            { kind: 'up', sign: '↑', label: words.up, isOff: index === 0, act: () => move(index, index - 1) },
            {
              kind: 'down',
              sign: '↓',
              label: words.down,
              isOff: index === rows.length - 1,
              act: () => move(index, index + 1),
            },
            { kind: undefined, sign: '×', label: words.remove, isOff: false, act: () => remove(index) },
          ]
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place alone.
            <li key={index} data-row={index} className="grid gap-2 border-line border-b pb-4 last:border-0">
              <div className="flex items-center justify-between gap-2">
                <span className="text-muted text-sm">{fill(words.row, { number })}</span>
                {!editor.isReadOnly && (
                  <span className="flex gap-1">
                    {buttons.map(({ kind, sign, label, isOff, act }) => (
                      <Button
                        key={sign}
                        variant="secondary"
                        className="px-3 py-1"
                        data-move={kind}
                        disabled={isOff}
                        aria-label={`${title}: ${fill(label, { number })}`}
                        onClick={act}
                      >
                        {sign}
                      </Button>
                    ))}
                  </span>
                )}
              </div>
              {children(`${path}.${index}`)}
            </li>
          )
        })}
      </ol>
      {rows.length === 0 && <p className="text-muted">{words.emptyList}</p>}
      {!editor.isReadOnly && (
        <Button
          variant="secondary"
          className="mt-3"
          data-add
          aria-label={`${title}: ${words.add}`}
          onClick={add}
        >
          {words.add}
        </Button>
      )}
    </Panel>
  )
}

/** A list of plain texts. */
export function TextList({ path, title }: { path: string; title: string }) {
  return (
    <RowList path={path} title={title} blank={{ en: '', ar: '' }}>
      {(row) => <TextPair path={row} label={title} />}
    </RowList>
  )
}
