import { useId } from 'react'

/** How far long work is, 0 to 100, in a bar and in figures. */
export function Progress({ label, percent }: { label: string; percent: number }) {
  const id = useId()
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm">
        {label} <span className="tabular-nums">{percent} %</span>
      </label>
      <progress id={id} max={100} value={percent} />
    </div>
  )
}
