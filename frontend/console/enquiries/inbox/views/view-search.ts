/** A view as the address of the inbox, and back. */
import { ViewQuery } from '#contract/admin/enquiries/views.ts'

const keys = Object.keys(ViewQuery.properties)
const truths = ['read', 'quarantined']

/** In one order and without what is empty, so that two that show the same are the same text. */
export function searchOf(search: URLSearchParams): string {
  return new URLSearchParams(given(search)).toString()
}

export function searchOfView(query: ViewQuery): string {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    [value].flat().map((one) => [key, String(one)]),
  )
  return searchOf(new URLSearchParams(pairs))
}

/** As it is typed in the contract; what is not valid the server refuses. */
export function queryOf(search: URLSearchParams): ViewQuery {
  const pairs = given(search).map(([key, value]): [string, unknown] => [
    key,
    truths.includes(key) ? value === 'true' : value,
  ])
  const statuses = given(search).flatMap(([key, value]) => (key === 'status' ? [value] : []))
  return { ...Object.fromEntries(pairs), ...(statuses.length > 0 && { status: statuses }) } as ViewQuery
}

function given(search: URLSearchParams): [string, string][] {
  return keys.flatMap((key) =>
    search
      .getAll(key)
      .map((value) => value.trim())
      .filter(Boolean)
      .sort()
      .map((value): [string, string] => [key, value]),
  )
}
