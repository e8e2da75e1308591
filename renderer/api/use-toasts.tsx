import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback, useMemo } from 'react'
import type { CallError } from '../../shared/contract/call.ts'
import { useT } from '../i18n/index.ts'
import { isCallFailure } from './failure.ts'
import { forgetUndo, lastUndo, rememberUndo, undoToast } from './last-undo.ts'
import { useCarryOut } from './use-carry-out.ts'
import { useErrorText } from './use-error-text.ts'

export interface Toasts {
  /** Says what happened and offers to take it back. */
  readonly undoable: (text: string, undoId: number) => void
  readonly failed: (error: CallError) => void
  readonly done: (text: string) => void
  /** Takes back the last undoable change, as the toast's button does; false if there is none. */
  readonly undoLast: () => boolean
}

/** Short messages at the edge of the window; one undo at a time. */
export function useToasts(): Toasts {
  const t = useT()
  const errorText = useErrorText()
  const revert = useRevert()
  return useMemo(() => {
    const close = { 'aria-label': t(($) => $.common.dismiss) }
    const show = (message: React.ReactNode, id?: string, color?: string) => {
      if (id) notifications.hide(id)
      notifications.show({
        message,
        withBorder: true,
        closeButtonProps: close,
        autoClose: 10_000,
        ...(id && { id }),
        ...(color && { color }),
      })
    }
    const failed = (error: CallError) => show(errorText(error), undefined, 'red')
    const undoable = (text: string, undoId: number, again = false) => {
      const take = () => {
        forgetUndo(undoId)
        void revert(undoId).then((result) => {
          if (!result.ok) return failed(result.error)
          const said = again ? t(($) => $.common.redone) : t(($) => $.common.undone)
          return result.undoId === null ? show(said) : undoable(said, result.undoId, !again)
        })
      }
      rememberUndo(undoId, take)
      const label = again ? t(($) => $.common.actions.redo) : t(($) => $.common.actions.undo)
      show(<UndoMessage text={text} label={label} onUndo={take} />, undoToast)
    }
    return {
      undoable: (text, undoId) => undoable(text, undoId),
      failed,
      done: (text) => show(text),
      undoLast: () => {
        const take = lastUndo()
        take?.()
        return take !== undefined
      },
    }
  }, [t, errorText, revert])
}

interface Props {
  readonly text: string
  readonly label: string
  readonly onUndo: () => void
}

function UndoMessage({ text, label, onUndo }: Props) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <span>{text}</span>
      <Button size="compact-sm" variant="light" flex="none" onClick={onUndo}>
        {label}
      </Button>
    </Group>
  )
}

type Reverted =
  | { readonly ok: true; readonly undoId: number | null }
  | { readonly ok: false; readonly error: CallError }

function useRevert(): (undoId: number) => Promise<Reverted> {
  const carryOut = useCarryOut()
  return useCallback(
    async (undoId) => {
      try {
        const output = await carryOut('undo.apply', { undoId })
        return { ok: true, undoId: output.undoId }
      } catch (thrown) {
        if (isCallFailure(thrown)) return { ok: false, error: thrown }
        throw thrown
      }
    },
    [carryOut],
  )
}
