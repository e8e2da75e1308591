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

/**
 * The rows with the one being edited as it was when its form was opened, and in its place: another
 * window may remove it or move it on, and what is typed must not go with it. `idOf` gives null for
 * rows that cannot be edited.
 */
export function useOpened<T>(
  rows: readonly T[],
  id: number | null,
  idOf: (row: T) => number | null,
): readonly T[] {
  const [opened, setOpened] = useState<{ id: number; row: T; index: number } | null>(null)
  const index = id === null ? -1 : rows.findIndex((row) => idOf(row) === id)
  const found = rows[index]
  const fresh = id === null || found === undefined ? null : { id, row: found, index }
  const known = opened && opened.id === id ? opened : fresh
  if (known !== opened) setOpened(known)
  if (!known) return rows
  return index < 0 ? rows.toSpliced(known.index, 0, known.row) : rows.with(index, known.row)
}

/** What `useOpened` knows most rows by. */
export const byId = ({ id }: { readonly id: number }): number => id

/** Takes the focus when the component appears in the place of the form that had it. */
export function useTakesFocus(takes: boolean): RefObject<HTMLButtonElement | null> {
  const ref = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takes) ref.current?.focus({ preventScroll: true })
  }, [takes])
  return ref
}
