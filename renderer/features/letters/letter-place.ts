import { useLocation, useSearch } from 'wouter'
import { situations, type Situation } from '../../../shared/domain/kinds.ts'

export interface LetterPlace {
  readonly clientId: number | null
  /** Null: not said, so it follows from the client. */
  readonly situation: Situation | null
  readonly go: (to: {
    readonly clientId: number | null
    readonly situation: Situation | null
  }) => void
}

/** Whom the letter is to and what it is about, kept in the address: `/say-no?client=3&situation=dismiss`. */
export function useLetterPlace(): LetterPlace {
  const search = useSearch()
  const [, navigate] = useLocation()
  const params = new URLSearchParams(search)
  const id = Number(params.get('client'))
  return {
    clientId: Number.isSafeInteger(id) && id > 0 ? id : null,
    situation: situations.find((one) => one === params.get('situation')) ?? null,
    go: ({ clientId, situation }) => {
      const next = new URLSearchParams(search)
      put(next, 'client', clientId === null ? null : String(clientId))
      put(next, 'situation', situation)
      navigate(`/say-no?${next.toString()}`, { replace: true })
    },
  }
}

function put(params: URLSearchParams, key: string, value: string | null): void {
  if (value === null) params.delete(key)
  else params.set(key, value)
}
