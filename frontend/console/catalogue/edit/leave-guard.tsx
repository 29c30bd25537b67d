import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useLanguage } from '../../language/language.tsx'

/** Asks before unsaved changes are left behind, within the console and by the browser. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const { words } = useLanguage()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (!isDirty) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isDirty])
  return (
    <Dialog
      title={words.products.leaveTitle}
      isOpen={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
    >
      <p className="mb-4">{words.products.leaveText}</p>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => blocker.reset?.()}>{words.products.stay}</Button>
        <Button variant="secondary" onClick={() => blocker.proceed?.()}>
          {words.products.leave}
        </Button>
      </div>
    </Dialog>
  )
}
