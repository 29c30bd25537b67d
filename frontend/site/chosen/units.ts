import { choose } from '../../ui/choice.ts'

/** Lets the reader choose between SI and US units; both stand in the page, and the style sheet shows one of them. */
export function offerUnits(): void {
  const button = document.getElementById('units-switch')
  if (!button) return
  button.hidden = false
  button.addEventListener('click', () => {
    choose('units', document.documentElement.dataset['units'] === 'us' ? undefined : 'us')
  })
}
