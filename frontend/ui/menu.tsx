import { DirectionProvider } from '@base-ui/react/direction-provider'
import { Menu } from '@base-ui/react/menu'
import type { ReactNode } from 'react'

/** A button that opens a list of actions and choices; arrows, letters, Home, End and Esc work in either direction. */
type MenuProps = { label: ReactNode; direction: 'ltr' | 'rtl'; children: ReactNode }

export function MenuButton({ label, direction, children }: MenuProps) {
  return (
    <DirectionProvider direction={direction}>
      <Menu.Root modal={false}>
        <Menu.Trigger className="button button-secondary inline-flex items-center gap-2">
          {label}
          <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3">
            <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="2" />
          </svg>
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner align="end" sideOffset={6} dir={direction} className="z-20">
            <Menu.Popup className="min-w-48 rounded-md border border-line bg-surface py-1 shadow-lg outline-none">
              {children}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </DirectionProvider>
  )
}

const item =
  'flex min-h-11 cursor-pointer items-center gap-3 px-4 outline-none data-highlighted:bg-hover data-highlighted:text-accent'

export function MenuItem({ onSelect, lang, children }: MenuItemProps) {
  return (
    <Menu.Item className={item} lang={lang} onClick={onSelect}>
      {children}
    </Menu.Item>
  )
}

type MenuItemProps = { onSelect: () => void; lang?: string; children: ReactNode }

type MenuChoiceProps<T extends string> = {
  label: string
  value: T
  options: { value: T; label: string }[]
  onChange: (value: T) => void
}

/** One of a few values; the menu stays open, so that the effect can be seen. */
export function MenuChoice<T extends string>({ label, value, options, onChange }: MenuChoiceProps<T>) {
  return (
    <Menu.Group className="border-line border-b pb-1">
      <Menu.GroupLabel className="px-4 py-2 text-muted text-sm">{label}</Menu.GroupLabel>
      <Menu.RadioGroup value={value} onValueChange={onChange}>
        {options.map((option) => (
          <Menu.RadioItem key={option.value} value={option.value} className={item}>
            <span aria-hidden="true" className="size-3 rounded-full border border-current p-0.5">
              <Menu.RadioItemIndicator className="block size-full rounded-full bg-current" />
            </span>
            {option.label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  )
}
