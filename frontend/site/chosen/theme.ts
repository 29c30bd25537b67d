import { choose } from '../../ui/choice.ts'

/** Lets the reader choose between light and dark and keeps it; document.astro applies a kept choice before the first paint. */
const systemDark = matchMedia('(prefers-color-scheme: dark)')

export function offerTheme(): void {
  const button = document.getElementById('theme-switch')
  if (!button) return
  button.hidden = false
  const show = () => button.setAttribute('aria-pressed', String(isDark()))
  button.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark'
    // What the system has anyway is not kept, so that it can change again.
    choose('theme', theme === (systemDark.matches ? 'dark' : 'light') ? undefined : theme)
    show()
  })
  systemDark.addEventListener('change', show)
  show()
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme']
  return chosen === undefined ? systemDark.matches : chosen === 'dark'
}
