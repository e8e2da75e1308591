import type { ReactNode } from 'react'
import { usePaper } from './paper.tsx'

interface Props {
  readonly label: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A wide table that scrolls sideways by itself instead of the page; named, and reachable by keyboard. */
export function ScrollX({ label, className, children }: Props) {
  if (usePaper()) return <div className={className}>{children}</div>
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it the keyboard cannot scroll
    <div role="group" aria-label={label} tabIndex={0} className={className}>
      {children}
    </div>
  )
}
