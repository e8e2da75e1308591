import { modals } from '@mantine/modals'
import { useCallback } from 'react'
import { useT } from '../../i18n/index.ts'

export interface Question {
  readonly title: string
  readonly text: string
  /** The word on the button that does it. */
  readonly action: string
  readonly danger?: boolean
}

/** Asks before something that cannot be undone; resolves to whether the user agreed. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const t = useT()
  return useCallback(
    ({ title, text, action, danger }) =>
      new Promise((resolve) => {
        modals.openConfirmModal({
          title,
          children: text,
          labels: { confirm: action, cancel: t(($) => $.common.actions.cancel) },
          closeButtonProps: { 'aria-label': t(($) => $.common.actions.close) },
          ...(danger && { confirmProps: { color: 'red' } }),
          onConfirm: () => resolve(true),
          onCancel: () => resolve(false),
          onClose: () => resolve(false),
        })
      }),
    [t],
  )
}
