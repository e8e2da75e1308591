import { hideToast } from './toast-store.ts'

interface Undo {
  readonly undoId: number
  readonly take: () => void
}

// The last change that can be taken back, for the keyboard. One per window, as the message that offers it is.
let last: Undo | undefined

/** Keeps how to take back the newest change. */
export function rememberUndo(undoId: number, take: () => void): void {
  last = { undoId, take }
}

/** Drops a change that is being taken back. */
export function forgetUndo(undoId: number): void {
  if (last?.undoId === undoId) last = undefined
  hideToast(({ undoes }) => undoes)
}

/** Drops the newest change, whichever it is. */
export function forgetLastUndo(): void {
  if (last) forgetUndo(last.undoId)
}

/** How to take back the newest change, if there is one. */
export const lastUndo = (): (() => void) | undefined => last?.take
