/** Ctrl K, on a Mac Command K, opens the search over every page. */
export function offerPalette(): void {
  document.addEventListener('keydown', (event) => {
    if (
      event.key.toLowerCase() !== 'k' ||
      !(event.ctrlKey || event.metaKey) ||
      event.altKey ||
      event.shiftKey
    )
      return
    event.preventDefault()
    void import('./palette.ts').then(({ openPalette }) => openPalette(), openPlain)
  })
}

/** Without the script that moves it, which a release may have renamed, its form still leads to the page of results. */
function openPlain(): void {
  document.querySelector<HTMLDialogElement>('#palette')?.showModal()
}
