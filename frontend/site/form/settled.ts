import type { ClientDirective } from 'astro'

/** `client:settled` brings an island to life when the page has loaded and rests, or as soon as somebody reaches for it. */
const settled: ClientDirective = (load, _options, island) => {
  let isBegun = false
  const begin = async () => {
    if (isBegun) return
    isBegun = true
    const hydrate = await load()
    await hydrate()
  }
  for (const reach of ['pointerover', 'touchstart', 'focusin'])
    island.addEventListener(reach, () => void begin(), { once: true, passive: true })
  const whenResting = () => setTimeout(() => void begin(), restMs)
  if (document.readyState === 'complete') whenResting()
  else addEventListener('load', whenResting, { once: true })
}

/** After the largest part has been painted, which script would only hold up. */
const restMs = 1000

export default settled
