import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../language/language.tsx'

/** Named in the language that it leads to. */
export function LanguageSwitch() {
  const { locale, words, switchLanguage } = useLanguage()
  return (
    <Button variant="secondary" lang={locale === 'en' ? 'ar' : 'en'} onClick={switchLanguage}>
      {words.otherLanguage}
    </Button>
  )
}
