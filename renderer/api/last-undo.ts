import { notifications } from '@mantine/notifications'

interface Undo {
  readonly undoId: number
  readonly take: () => void
}

// The last change that can be taken back, for the keyboard. One per page, as the toasts are, whose store is Mantine's.
let last: Undo | undefined

/** The toast that offers to take a change back; there is one at a time. */
export const undoToast = 'undo'

/** Keeps how to take back the newest change. */
export function rememberUndo(undoId: number, take: () => void): void {
  last = { undoId, take }
}

/** Drops a change that is being taken back. */
export function forgetUndo(undoId: number): void {
  if (last?.undoId === undoId) last = undefined
  notifications.hide(undoToast)
}

/** Drops the newest change, whichever it is. */
export function forgetLastUndo(): void {
  if (last) forgetUndo(last.undoId)
}

/** How to take back the newest change, if there is one. */
export const lastUndo = (): (() => void) | undefined => last?.take
