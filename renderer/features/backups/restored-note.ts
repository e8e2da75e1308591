const storageKey = 'hourworth-restored'

/** Remembers which backup (epoch seconds) is being put back, as every window begins anew once it is. */
export const noteRestored = (at: number): void =>
  window.sessionStorage.setItem(storageKey, String(at))

/** It was not put back after all, or it has been said. */
export const dropRestored = (): void => window.sessionStorage.removeItem(storageKey)

/** The backup this window put back before it began anew; null: none. */
export function readRestored(): number | null {
  const kept = window.sessionStorage.getItem(storageKey)
  return kept === null || !/^\d+$/.test(kept) ? null : Number(kept)
}
