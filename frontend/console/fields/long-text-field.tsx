import { type ComponentProps, useState } from 'react'
import { TextAreaField } from '../../ui/field.tsx'
import { fill, numberText } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'

type LongTextFieldProps = ComponentProps<typeof TextAreaField> & { most: number }

/** Text of so many characters at most. What is pasted is never cut: it stays, and is said to be too long. */
export function LongTextField({ most, error, onChange, ...area }: LongTextFieldProps) {
  const { words, locale } = useLanguage()
  const [own, setOwn] = useState('')
  const { length } = Array.from(String(area.value ?? own))
  const tooLong = fill(words.tooLong, { count: numberText(length, locale), most: numberText(most, locale) })
  return (
    <TextAreaField
      {...area}
      error={length > most ? tooLong : error}
      onChange={(event) => {
        setOwn(event.target.value)
        onChange?.(event)
      }}
    />
  )
}
