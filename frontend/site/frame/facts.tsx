import type { ReactNode } from 'react'

/** Names and values beside each other; rows without a value are left out. */
export type Fact = [label: string, value: ReactNode]

export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="grid gap-x-6 sm:grid-cols-[minmax(10rem,14rem)_1fr]">
      {facts
        .filter(([, value]) => Boolean(value))
        .map(([label, value]) => (
          <div key={label} className="border-line border-b py-2 sm:col-span-2 sm:grid sm:grid-cols-subgrid">
            <dt className="text-muted">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
