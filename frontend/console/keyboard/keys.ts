/** Single keys that act. Whoever dictates or hits keys by accident can switch them off (WCAG 2.1.4); this browser remembers it. */
import { useEffect, useRef } from 'react'

const storageKey = 'console-keys'

export function areKeysOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off'
  } catch {
    return true
  }
}

export function switchKeys(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, 'off')
  } catch {
    // Where nothing may be kept, they stay on.
  }
}

/** Never while somebody types, answers a dialog or a menu, or holds a modifier. */
export function useKeys(acts: Record<string, () => void>): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const act = latest.current[keyOf(event)]
      if (!act || isMeantOtherwise(event) || !areKeysOn()) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

function isMeantOtherwise(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
    return true
  if (document.querySelector('dialog[open], [role=menu]') !== null) return true
  return (
    event.target instanceof Element &&
    event.target.closest('input, textarea, select, [contenteditable]') !== null
  )
}

/** What the key says; on a keyboard of another script, what it says where it lies. */
function keyOf({ key, code, shiftKey }: KeyboardEvent): string {
  if (/^[\u0020-\u007e]$/.test(key)) return key
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? []
  if (letter && !shiftKey) return letter.toLowerCase()
  if (code === 'Slash') return shiftKey ? '?' : '/'
  return key
}
