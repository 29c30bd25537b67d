/** Has the pages that are read kept for later without a connection: by the service worker, in the reader's own browser. */
export async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('/service-worker.js')
    const { active } = await navigator.serviceWorker.ready
    // What was loaded before it took over, the first page above all.
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
    active?.postMessage([location.href, ...loaded])
  } catch {
    // Where it is forbidden, everything else works all the same.
  }
}
