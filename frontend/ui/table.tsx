import type { ReactNode } from 'react'

type Row = { key: string; cells: ReactNode[] }
type TableProps = { caption: string; columns: string[]; rows: Row[] }

/** The first cell of a row names it; the others are figures. Where it is too wide, it scrolls by keyboard too. */
export function Table({ caption, columns, rows }: TableProps) {
  return (
    <figure ref={focusWhileScrolling} aria-label={caption} className="overflow-x-auto">
      <table className="w-full border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th
                key={column}
                scope="col"
                className={`border-b border-line py-2 text-sm font-semibold text-muted ${align(index)}`}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...figures] }) => (
            <tr key={key} className="border-b border-line last:border-0">
              <th scope="row" className="py-2 pe-4 text-start font-normal wrap-break-word">
                {first}
              </th>
              {figures.map((cell, index) => (
                <td
                  key={columns[index + 1]}
                  className={`whitespace-nowrap py-2 tabular-nums ${align(index + 1)}`}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

/** Only a region that scrolls is worth a stop of the Tab key; there the arrow keys move it. */
function focusWhileScrolling(region: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    if (region.scrollWidth > region.clientWidth) region.tabIndex = 0
    else region.removeAttribute('tabindex')
  })
  observer.observe(region)
  return () => observer.disconnect()
}

function align(column: number): string {
  return column === 0 ? 'pe-4 text-start' : 'ps-4 text-end'
}
