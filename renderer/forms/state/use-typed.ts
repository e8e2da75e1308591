import { useState } from 'react'

/** What is typed into a field that is saved by itself, until it is. */
export interface Typed<V, S> {
  /** Null: nothing since it was saved. */
  readonly typed: V | null
  readonly type: (typed: V) => void
  /** For the command that saves what was typed; `over` what another window was found to have saved meanwhile. */
  readonly sending: (typed: V, over?: boolean) => TypedSending<S>
}

export interface TypedSending<S> {
  /** How what is stored was seen. */
  readonly seen: S
  /** It is saved, and stands so; what was typed since stays. */
  readonly done: (stands: S) => void
  /** Something else is stored by now. */
  readonly met: (present: S) => void
}

interface State<V, S> {
  readonly typed: V
  /** What was stored when typing began. */
  readonly seen: S
  readonly present: S
}

/** Holds what is typed until it is saved, whatever another window stores meanwhile. */
export function useTyped<V, S>(stored: S): Typed<V, S> {
  const [state, setState] = useState<State<V, S> | null>(null)
  return {
    typed: state ? state.typed : null,
    type: (typed) => setState((now) => ({ seen: stored, present: stored, ...now, typed })),
    sending: (typed, over = false) => ({
      seen: state ? state[over ? 'present' : 'seen'] : stored,
      done: (stands) =>
        setState((now) =>
          now && now.typed !== typed ? { ...now, seen: stands, present: stands } : null,
        ),
      met: (present) => setState((now) => now && { ...now, present }),
    }),
  }
}
