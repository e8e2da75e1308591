import { Button, Group } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { CallError } from '../../shared/contract/call.ts'
import type { CallInput, CallOutput } from '../../shared/contract/index.ts'
import { useT, type Translate } from '../i18n/index.ts'
import { changeText } from './change-text.ts'
import { isCallFailure } from './failure.ts'
import { LockedMessage } from './messages/locked-message.tsx'
import { hideToast, showToast } from './toast-store.ts'
import { useCarryOut } from './use-carry-out.ts'
import { useErrorText } from './use-error-text.ts'

export interface Toasts {
  /** Says what happened and offers to take it back. */
  readonly undoable: (text: string, undoId: number) => void
  readonly failed: (error: CallError) => void
  readonly done: (text: string) => void
  /** Unlocks all locked time, which was seen so, says so and offers to take that back. */
  readonly unlock: (seen: Locked) => void
  /**
   * Undoes the newest change there is, whichever window or program made it, or one of the list with all after
   * it; says what was undone and offers to do it again.
   */
  readonly undo: (which?: Which & { readonly from?: number }) => void
  /** Does again what was undone last, or all of that up to one of the list. */
  readonly redo: (which?: Which & { readonly to?: number }) => void
}

type Locked = NonNullable<CallInput<'lock.set'>['seen']>

interface Which {
  /** How many changes the user was told it would be. */
  readonly count?: number
}
type Reverted = CallOutput<'changes.undo'>

/** Short messages, one at a time (see `ToastPlace`). */
export function useToasts(): Toasts {
  const t = useT()
  const errorText = useErrorText()
  const carryOut = useCarryOut()
  return useMemo(() => {
    const say = (text: string) => showToast({ message: text, isFault: false, undoes: false })
    const failed = (error: CallError) => {
      const isLocked = error.code === 'locked'
      const message = isLocked ? (
        <LockedMessage error={error} onUnlock={unlock} />
      ) : (
        errorText(error)
      )
      showToast({ message, isFault: true, undoes: false })
    }
    const undoable = (text: string, undoId: number, again = false) => {
      const take = () => {
        hideToast(({ undoes }) => undoes)
        void carryingOut(failed, async () => {
          const result = await carryOut('undo.apply', { undoId })
          const said = again ? t(($) => $.common.redone) : t(($) => $.common.undone)
          if (result.undoId === null) say(said)
          else undoable(said, result.undoId, !again)
        })
      }
      const label = again ? t(($) => $.common.actions.redo) : t(($) => $.common.actions.undo)
      offer(<UndoMessage text={text} label={label} onUndo={take} />)
    }
    const unlock: Toasts['unlock'] = (seen) =>
      void carryingOut(failed, async () => {
        const { undoId } = await carryOut('lock.set', { until: null, seen })
        if (undoId !== null)
          undoable(
            t(($) => $.common.locked.unlocked),
            undoId,
          )
      })
    return {
      undoable: (text, undoId) => undoable(text, undoId),
      failed,
      done: say,
      unlock,
      ...inOrder(t, carryOut, failed),
    }
  }, [t, errorText, carryOut])
}

const offer = (message: ReactNode) => showToast({ message, isFault: false, undoes: true })

/** Undo and redo by the list of changes. */
function inOrder(
  t: Translate,
  carryOut: ReturnType<typeof useCarryOut>,
  failed: Toasts['failed'],
): Pick<Toasts, 'undo' | 'redo'> {
  const undo: Toasts['undo'] = (which = {}) =>
    void carryingOut(failed, async () => {
      const done = await carryOut('changes.undo', which)
      const what = changeText(t).whole(done.change)
      const text = t(($) => $.changes.undone, { count: done.count, what })
      const again = () => redo(laterOf(done))
      const label = t(($) => $.common.actions.redo)
      offer(<UndoMessage text={text} label={label} onUndo={again} listed />)
    })
  const redo: Toasts['redo'] = (which = {}) =>
    void carryingOut(failed, async () => {
      const done = await carryOut('changes.redo', which)
      const what = changeText(t).whole(done.change)
      const text = t(($) => $.changes.redone, { count: done.count, what })
      const label = t(($) => $.common.actions.undo)
      offer(<UndoMessage text={text} label={label} onUndo={() => undo()} listed />)
    })
  return { undo, redo }
}

/** All that was undone in one go is done again in one go. */
const laterOf = ({ newest, count }: Reverted) => ({ to: newest, count })

let isUnderWay = false

/** One after another: a key held down must not take back a day's work. */
async function carryingOut(failed: Toasts['failed'], work: () => Promise<void>): Promise<void> {
  if (isUnderWay) return
  isUnderWay = true
  try {
    await work()
  } catch (thrown) {
    if (!isCallFailure(thrown)) throw thrown
    failed(thrown)
  } finally {
    isUnderWay = false
  }
}

interface Props {
  readonly text: string
  readonly label: string
  readonly onUndo: () => void
  /** Whether it leads to the list of changes. */
  readonly listed?: boolean
}

/** Where the list of changes stands. */
export const changesPath = '/changes'

function UndoMessage({ text, label, onUndo, listed = false }: Props) {
  const t = useT()
  const [path] = useLocation()
  return (
    <Group justify="space-between" gap="xs">
      <span>{text}</span>
      <Group gap="xs">
        {listed && path !== changesPath && (
          <Link href={changesPath} className="hw-name">
            {t(($) => $.changes.open)}
          </Link>
        )}
        <Button size="compact-sm" variant="light" flex="none" onClick={onUndo}>
          {label}
        </Button>
      </Group>
    </Group>
  )
}
