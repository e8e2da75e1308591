import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useT } from '../i18n/index.ts'
import { ToastPlace } from './toast-place.tsx'
import { useFocusHome } from './hooks/use-focus-home.ts'

interface Props {
  readonly title: ReactNode
  /** True once something was typed: then only the buttons close it. */
  readonly changed: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A panel at the side of the page for a form; a stray click beside it loses nothing that was typed. */
export function SidePanel({ title, changed, onClose, children }: Props) {
  const t = useT()
  useFocusHome()
  return (
    <Drawer
      opened
      onClose={onClose}
      returnFocus={false}
      position="right"
      size="32rem"
      title={title}
      closeOnClickOutside={!changed}
      closeOnEscape={!changed}
      closeButtonProps={{ 'aria-label': t(($) => $.common.actions.close) }}
      transitionProps={{ duration: 120 }}
    >
      {children}
      <ToastPlace kind="panel" />
    </Drawer>
  )
}
