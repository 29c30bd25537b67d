/** Says it where the script of a form cannot be fetched: a release may have renamed it since the page was opened. */
export function tellOfLostForm(): void {
  document.addEventListener('astro:hydration-error', () =>
    document.querySelector('[data-lost]')?.removeAttribute('hidden'),
  )
}
