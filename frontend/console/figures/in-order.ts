/** Days chosen the wrong way round are meant the right way round. */
export function inOrder(search: URLSearchParams): URLSearchParams {
  const ordered = new URLSearchParams(search)
  const [from, to] = [search.get('from'), search.get('to')]
  if (from && to && from > to) {
    ordered.set('from', to)
    ordered.set('to', from)
  }
  return ordered
}
