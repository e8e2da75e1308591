import type { ReactNode } from 'react'
import { usePaper } from './paper.tsx'

/** A wide table that scrolls sideways by itself instead of the page; named, and reachable by keyboard. */
export function ScrollX({
  label,
  className,
  children,
}: {
  readonly label: string
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  if (usePaper()) return <div className={className}>{children}</div>
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it the keyboard cannot scroll
    <div role="group" aria-label={label} tabIndex={0} className={className}>
      {children}
    </div>
  )
}
