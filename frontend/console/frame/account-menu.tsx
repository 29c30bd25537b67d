import { useState } from 'react'
import { type useFetcher, useNavigate } from 'react-router'
import { choose } from '../../ui/choice.ts'
import { MenuButton, MenuChoice, MenuItem } from '../../ui/menu.tsx'
import { useLanguage } from '../language/language.tsx'
import { paths } from '../paths.ts'
import { type endSession, useStaff } from '../session.ts'

const themes = ['system', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

/** Who is signed in, how the console looks to them, and the way out. */
export function AccountMenu({ fetcher }: { fetcher: ReturnType<typeof useFetcher<typeof endSession>> }) {
  const { locale, words, switchLanguage } = useLanguage()
  const staff = useStaff()
  const navigate = useNavigate()
  const [theme, setTheme] = useState(chosenTheme)
  return (
    <MenuButton
      direction={locale === 'ar' ? 'rtl' : 'ltr'}
      label={
        <span>
          <bdi>{staff.name}</bdi>{' '}
          <span className="hidden font-normal text-muted text-sm sm:inline">{words.roles[staff.role]}</span>
        </span>
      }
    >
      <MenuChoice
        label={words.theme}
        value={theme}
        options={themes.map((value) => ({ value, label: words.themes[value] }))}
        onChange={(value) => {
          choose('theme', value === 'system' ? undefined : value)
          setTheme(value)
        }}
      />
      <MenuItem onSelect={() => void navigate(paths.account)}>{words.account.title}</MenuItem>
      <MenuItem lang={locale === 'en' ? 'ar' : 'en'} onSelect={switchLanguage}>
        {words.otherLanguage}
      </MenuItem>
      <MenuItem onSelect={() => void fetcher.submit(null, { method: 'post', action: paths.signOut })}>
        {words.signOut}
      </MenuItem>
    </MenuButton>
  )
}

function chosenTheme(): Theme {
  return themes.find((theme) => theme === document.documentElement.dataset['theme']) ?? 'system'
}
