/** Keeps the console's language: chosen once, remembered in this browser, told to the document. */
import { createContext, type ReactNode, use, useLayoutEffect, useMemo, useState } from 'react'
import { type Locale, locales } from '#contract/locale.ts'
import { admin as arabicWords } from '#locales/ar/admin.ts'
import { problem as arabicProblems } from '#locales/ar/problem.ts'
import { type AdminPhrases, admin as englishWords } from '#locales/en/admin.ts'
import { problem as englishProblems } from '#locales/en/problem.ts'

type Phrases = { words: AdminPhrases; problems: typeof englishProblems }
type Language = Phrases & { locale: Locale; switchLanguage: () => void }

const phrases: Record<Locale, Phrases> = {
  en: { words: englishWords, problems: englishProblems },
  ar: { words: arabicWords, problems: arabicProblems },
}
const storageKey = 'console-language'
const LanguageContext = createContext<Language | null>(null)

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState(rememberedLocale)
  useLayoutEffect(() => {
    document.documentElement.lang = locale
    document.documentElement.dir = locale === 'ar' ? 'rtl' : 'ltr'
  }, [locale])
  const language = useMemo(() => {
    function switchLanguage() {
      const other = locale === 'en' ? 'ar' : 'en'
      remember(other)
      setLocale(other)
    }
    return { ...phrases[locale], locale, switchLanguage }
  }, [locale])
  return <LanguageContext value={language}>{children}</LanguageContext>
}

export function useLanguage(): Language {
  const language = use(LanguageContext)
  if (!language) throw new Error('No LanguageProvider stands above')
  return language
}

function rememberedLocale(): Locale {
  const stored = storage()?.getItem(storageKey)
  return locales.find((locale) => locale === stored) ?? (navigator.language.startsWith('ar') ? 'ar' : 'en')
}

function remember(locale: Locale): void {
  try {
    storage()?.setItem(storageKey, locale)
  } catch {
    // A full or read-only store only means that the choice is asked again.
  }
}

/** Browsers that block site data throw at the first touch. */
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}
