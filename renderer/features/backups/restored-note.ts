const storageKey = 'hourworth-restored'

/** A backup being put back: its own time (epoch seconds), and how many databases had been set aside before. */
export interface RestoredNote {
  readonly at: number
  readonly asideBefore: number
}

/** Remembers which backup is being put back, as every window begins anew once it is. */
export const noteRestored = ({ at, asideBefore }: RestoredNote): void =>
  window.sessionStorage.setItem(storageKey, `${at} ${asideBefore}`)

/** It was not put back after all, or it has been said. */
export const dropRestored = (): void => window.sessionStorage.removeItem(storageKey)

/** What this window asked for before it began anew; null: nothing. */
export function readRestored(): RestoredNote | null {
  const kept = /^(\d+) (\d+)$/.exec(window.sessionStorage.getItem(storageKey) ?? '')
  return kept && { at: Number(kept[1]), asideBefore: Number(kept[2]) }
}
