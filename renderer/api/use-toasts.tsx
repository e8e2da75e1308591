import { Button, Group } from '@mantine/core'
import { useCallback, useMemo } from 'react'
import type { CallError } from '../../shared/contract/call.ts'
import { useT } from '../i18n/index.ts'
import { isCallFailure } from './failure.ts'
import { forgetUndo, lastUndo, rememberUndo } from './last-undo.ts'
import { showToast } from './toast-store.ts'
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

/** Short messages, one at a time (see `ToastPlace`). */
export function useToasts(): Toasts {
  const t = useT()
  const errorText = useErrorText()
  const revert = useRevert()
  return useMemo(() => {
    const say = (text: string) => showToast({ message: text, isFault: false, undoes: false })
    const failed = (error: CallError) =>
      showToast({ message: errorText(error), isFault: true, undoes: false })
    const undoable = (text: string, undoId: number, again = false) => {
      const take = () => {
        forgetUndo(undoId)
        void revert(undoId).then((result) => {
          if (!result.ok) return failed(result.error)
          const said = again ? t(($) => $.common.redone) : t(($) => $.common.undone)
          if (result.undoId === null) return say(said)
          return undoable(said, result.undoId, !again)
        })
      }
      rememberUndo(undoId, take)
      const label = again ? t(($) => $.common.actions.redo) : t(($) => $.common.actions.undo)
      const message = <UndoMessage text={text} label={label} onUndo={take} />
      showToast({ message, isFault: false, undoes: true })
    }
    return {
      undoable: (text, undoId) => undoable(text, undoId),
      failed,
      done: say,
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
    <Group justify="space-between" gap="xs">
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
