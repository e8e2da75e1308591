import { useEffect, useRef, useState, type RefObject } from 'react'

export interface Edited {
  /** Id of the row that is a form now. */
  readonly id: number | null
  /** Id of the row whose form was left last: it gets the focus back. */
  readonly left: number | null
  readonly edit: (id: number) => void
  readonly leave: () => void
}

/** Which row of a list is being edited in its place. */
export function useEdited(): Edited {
  const [state, setState] = useState<Pick<Edited, 'id' | 'left'>>({ id: null, left: null })
  return {
    ...state,
    edit: (id) => setState({ id, left: null }),
    leave: () => setState(({ id }) => ({ id: null, left: id })),
  }
}

/** Takes the focus when the component appears in the place of the form that had it. */
export function useTakesFocus(takes: boolean): RefObject<HTMLButtonElement | null> {
  const ref = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takes) ref.current?.focus({ preventScroll: true })
  }, [takes])
  return ref
}
