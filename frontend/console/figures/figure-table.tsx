import type { ReactNode } from 'react'
import { Panel } from '../../ui/panel.tsx'
import { Table } from '../../ui/table.tsx'
import { useLanguage } from '../language/language.tsx'
import { CsvLink } from './csv-link.tsx'

type FigureTableProps = {
  title: string
  columns: string[]
  rows: { key: string; cells: ReactNode[] }[]
  /** Where all of it, not only what is shown, comes as a file. */
  csv: string
  note?: string
}

/** A list of figures as a part of a page, with the file that holds it. */
export function FigureTable({ title, columns, rows, csv, note }: FigureTableProps) {
  const { words } = useLanguage()
  return (
    <Panel title={title}>
      {note && <p className="mb-2 text-muted text-sm">{note}</p>}
      {rows.length === 0 ? (
        <p>{words.stats.nothing}</p>
      ) : (
        <>
          <Table caption={title} columns={columns} rows={rows} />
          <CsvLink table={title} address={csv} />
        </>
      )}
    </Panel>
  )
}
