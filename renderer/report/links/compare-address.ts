import type { IsoDate } from '../../../shared/domain/calendar.ts'

/** What is compared: two clients in one window, or one client in two. */
export interface Compared {
  readonly a: number | null
  readonly b?: number | null
  /** The day the other window ends, where one client is compared with itself. */
  readonly with?: IsoDate | null
}

/** The address of a comparison. The window itself is the app's: it stays as it is. */
export function compareAddress({ a, b, with: other }: Compared): string {
  const params = new URLSearchParams()
  const kept = new URLSearchParams(window.location.search)
  for (const key of ['asOf', 'months']) {
    const value = kept.get(key)
    if (value !== null) params.set(key, value)
  }
  if (a !== null) params.set('a', String(a))
  if (b !== null && b !== undefined) params.set('b', String(b))
  if (other !== null && other !== undefined) params.set('with', other)
  return `/compare?${params.toString()}`
}
