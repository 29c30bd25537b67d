import { type ReactNode, useEffect, useId, useRef } from 'react'

type DialogProps = { title: string; isOpen: boolean; onClose: () => void; children: ReactNode }

/** Stands above the page until it is answered; the browser keeps the focus inside and closes it with Esc. */
export function Dialog({ title, isOpen, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const headingId = useId()
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={headingId}
      onClose={onClose}
      className="m-auto w-[calc(100%-2rem)] max-w-lg rounded-lg border border-line bg-surface p-5 text-ink shadow-lg backdrop:bg-black/50"
    >
      <h2 id={headingId} className="mb-3 text-lg font-semibold">
        {title}
      </h2>
      {isOpen && children}
    </dialog>
  )
}
