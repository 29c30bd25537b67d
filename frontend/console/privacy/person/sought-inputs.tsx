import type { PersonSought } from '#contract/admin/privacy.ts'
import type { PrivacyIntent } from '../privacy-actions.ts'

/** What a form says of whom it is about and what it wants. */
export function SoughtInputs({ sought, intent }: { sought: PersonSought; intent: PrivacyIntent }) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(sought).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
