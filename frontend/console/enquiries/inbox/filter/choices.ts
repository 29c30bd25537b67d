import { type DueState, dueStates, enquiryKinds, enquiryStatuses } from '#contract/enquiry.ts'
import { locales } from '#contract/locale.ts'
import { countryText, dayText, fill } from '../../../language/format.ts'
import { useLanguage } from '../../../language/language.tsx'
import { useStaff } from '../../../session.ts'
import { useKnown } from './known.ts'

type Option = { value: string; label: string }
/** One filter: its name in the address, and what it can be; without options it is a text or a day. */
export type Choice = { name: string; label: string; options?: Option[] }

/** Every filter beside the search and the order, as the fields and the list of active ones show them. */
export function useChoices(): Choice[] {
  const { words, locale } = useLanguage()
  const { inbox, enquiry } = words
  const { products } = useKnown()
  const options = <Value extends string>(values: readonly Value[], labels: Record<Value, string>): Option[] =>
    values.map((value) => ({ value, label: labels[value] }))
  return [
    { name: 'status', label: inbox.status, options: options(enquiryStatuses, words.statuses) },
    { name: 'owner', label: words.desk.owner, options: useOwners() },
    { name: 'due', label: inbox.due, options: options<DueState>(dueStates, inbox.dueStates) },
    {
      name: 'read',
      label: inbox.read,
      options: [
        { value: 'false', label: inbox.unreadOnly },
        { value: 'true', label: inbox.readOnly },
      ],
    },
    { name: 'kind', label: enquiry.kind, options: options(enquiryKinds, words.kinds) },
    {
      name: 'product',
      label: enquiry.product,
      options: products.map(({ slug, name }) => ({ value: slug, label: name[locale] })),
    },
    { name: 'locale', label: enquiry.language, options: options(locales, enquiry.languages) },
    { name: 'country', label: enquiry.country },
    { name: 'from', label: inbox.from },
    { name: 'to', label: inbox.to },
    { name: 'quarantined', label: inbox.place, options: [{ value: 'true', label: inbox.quarantine }] },
  ]
}

export type Active = { name: string; value: string; label: string; shown: string }

/** Those of the address, in the order of the fields. */
export function useActive(search: URLSearchParams): Active[] {
  const { locale } = useLanguage()
  return useChoices().flatMap(({ name, label, options }) =>
    search
      .getAll(name)
      .filter(Boolean)
      .map((value) => ({
        name,
        value,
        label,
        shown: options?.find((option) => option.value === value)?.label ?? asText(name, value),
      })),
  )

  function asText(name: string, value: string): string {
    const isDay = (name === 'from' || name === 'to') && !Number.isNaN(Date.parse(value))
    if (isDay) return dayText(value, locale)
    return name === 'country' ? countryText(value, locale) : value
  }
}

function useOwners(): Option[] {
  const { words } = useLanguage()
  const { id: me } = useStaff()
  const { people, formerOwners } = useKnown()
  const others = people.filter(({ id, mayOwn }) => mayOwn && id !== me)
  return [
    { value: 'me', label: words.inbox.mine },
    { value: 'nobody', label: words.desk.nobody },
    ...others.map(({ id, name }) => ({ value: id, label: name })),
    ...formerOwners.map(({ id, name }) => ({ value: id, label: fill(words.desk.formerOwner, { name }) })),
  ]
}
