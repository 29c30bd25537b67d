import { expect, test } from 'vitest'
import { queryOf, searchOf, searchOfView } from './view-search.ts'

test('a view leads to the address it was saved from, in whatever order that was written', () => {
  const address = new URLSearchParams('cursor=x&sort=due&status=won&status=new&q= a%20b &read=false&kind=')
  const query = queryOf(address)
  expect(query).toEqual({ status: ['new', 'won'], read: false, q: 'a b', sort: 'due' })
  expect(searchOfView(query)).toBe(searchOf(address))
  expect(searchOf(new URLSearchParams('status=new&status=won&q=a+b&sort=due&read=false'))).toBe(
    searchOf(address),
  )
  expect(searchOf(new URLSearchParams('cursor=x&unknown=1'))).toBe('')
})
