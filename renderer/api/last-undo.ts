// The last change that can be taken back, for the keyboard: one per window, as the toast is.
let last: { readonly undoId: number; readonly take: () => void } | undefined

/** Keeps how to take back the newest change. */
export function rememberUndo(undoId: number, take: () => void): void {
  last = { undoId, take }
}

/** Drops a change that is being taken back. */
export function forgetUndo(undoId: number): void {
  if (last?.undoId === undoId) last = undefined
}

/** How to take back the newest change, if there is one. */
export const lastUndo = (): (() => void) | undefined => last?.take
