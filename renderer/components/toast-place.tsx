import { CloseButton } from '@mantine/core'
import { useFocusWithin, useHover, useMergedRef } from '@mantine/hooks'
import { useEffect } from 'react'
import { hideToast, useToastHere, type Toast } from '../api/toast-store.ts'
import { useT } from '../i18n/index.ts'
import classes from './toast-place.module.css'

// Without a frame around it the page itself is the place.
const levels = { page: 0, column: 1, line: 1, panel: 2 } as const

interface Props {
  readonly kind: keyof typeof levels
}

/** Where short messages are said while nothing nearer to the user's work is: beside the page, never over it. */
export function ToastPlace({ kind }: Props) {
  const toast = useToastHere(levels[kind])
  return toast && <ToastCard key={toast.key} kind={kind} toast={toast} />
}

/** How long a message stands while it is neither pointed at nor focused (ms). */
const standing = 8000

function ToastCard({ kind, toast }: Props & { readonly toast: Toast }) {
  const t = useT()
  const { ref: hover, hovered } = useHover()
  const { ref: focus, focused } = useFocusWithin()
  const ref = useMergedRef(hover, focus)
  const isHeld = hovered || focused
  useEffect(() => {
    if (isHeld) return undefined
    const gone = setTimeout(() => hideToast(({ key }) => key === toast.key), standing)
    return () => clearTimeout(gone)
  }, [isHeld, toast.key])
  return (
    <div
      ref={ref}
      role="alert"
      className={classes['toast']}
      data-kind={kind}
      data-tone={toast.isFault ? 'bad' : undefined}
    >
      {toast.message}
      <CloseButton
        className={classes['close'] ?? ''}
        size="sm"
        aria-label={t(($) => $.common.dismiss)}
        onClick={() => hideToast()}
      />
    </div>
  )
}
