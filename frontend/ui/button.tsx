import type { ComponentProps } from 'react'

type ButtonProps = ComponentProps<'button'> & { variant?: 'primary' | 'secondary' }

/** A button that acts; it submits only where it says so. */
export function Button({ variant = 'primary', type = 'button', className = '', ...button }: ButtonProps) {
  const look = variant === 'secondary' ? 'button button-secondary' : 'button'
  return <button type={type} className={`${look} ${className}`} {...button} />
}
