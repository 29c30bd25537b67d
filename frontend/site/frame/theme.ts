/** Lets the reader choose between light and dark and keeps it; document.astro applies a kept choice before the first paint. */
const key = 'theme'
const systemDark = matchMedia('(prefers-color-scheme: dark)')

export function offerTheme(): void {
  const button = document.getElementById('theme-switch')
  if (!button) return
  button.hidden = false
  const show = () => button.setAttribute('aria-pressed', String(isDark()))
  button.addEventListener('click', () => {
    choose(isDark() ? 'light' : 'dark')
    show()
  })
  systemDark.addEventListener('change', show)
  show()
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme']
  return chosen === undefined ? systemDark.matches : chosen === 'dark'
}

/** What the system has anyway is not kept, so that it can change again. */
function choose(theme: 'light' | 'dark'): void {
  const isOfSystem = theme === (systemDark.matches ? 'dark' : 'light')
  if (isOfSystem) delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  try {
    if (isOfSystem) localStorage.removeItem(key)
    else localStorage.setItem(key, theme)
  } catch {
    // Where nothing may be kept, the choice lasts for this page.
  }
}
