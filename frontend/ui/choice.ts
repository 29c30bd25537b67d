/** Marks the page with what its reader chooses and keeps it for the next; undefined goes back to what holds without a choice. */
export function choose(name: 'theme' | 'units', value: string | undefined): void {
  if (value === undefined) delete document.documentElement.dataset[name]
  else document.documentElement.dataset[name] = value
  try {
    if (value === undefined) localStorage.removeItem(name)
    else localStorage.setItem(name, value)
  } catch {
    // Where nothing may be kept, the choice lasts for this page.
  }
}
