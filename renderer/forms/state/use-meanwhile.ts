import { useState } from 'react'
import { labelOf, useSaid, type FieldWords } from './field-words.ts'

/** A field that somebody else wrote since the form was opened, and that stands otherwise in the form. */
export interface ChangedField {
  readonly key: string
  readonly label: string
  readonly theirs: string
  readonly mine: string
  /** False: mine is only what the field held when the form was opened. */
  readonly typed: boolean
  readonly takes: 'theirs' | 'mine'
  readonly choose: (which: 'theirs' | 'mine') => void
}

export interface Meanwhile {
  /** None: what was changed does not stand in the form. */
  readonly fields: readonly ChangedField[]
}

interface Met<V> {
  readonly present: object
  readonly theirs: V
  /** What the form held when it met theirs, and what it had been opened with. */
  readonly mine: V
  readonly base: V
}

interface Place<V> {
  readonly values: V
  readonly start: V
  readonly place: (values: V) => void
}

/**
 * Joins a row changed elsewhere with what is typed: a field nobody touched here follows the row, one that
 * was typed stays, and the user may turn either round. `present` is that row as long as the door refuses.
 */
export function useMeanwhile<V extends object, Row extends object>(
  { values, start, place }: Place<V>,
  words: FieldWords<V>,
  present: Row | null,
  valuesOf: (row: Row) => V,
  settled: (values: V) => V = (same) => same,
): Meanwhile | null {
  const said = useSaid(words)
  const [met, setMet] = useState<Met<V> | null>(null)
  const keys = Object.keys(words) as (keyof V & string)[]
  const differs = (key: keyof V, a: V, b: V) => said(a, key) !== said(b, key)
  const taking = (chosen: readonly (keyof V)[], of: V): V =>
    settled({ ...values, ...Object.fromEntries(chosen.map((key) => [key, of[key]])) })
  if (present && present !== met?.present) {
    const theirs = valuesOf(present)
    const base = met?.theirs ?? start
    setMet({ present, theirs, mine: values, base })
    place(
      taking(
        keys.filter((key) => !differs(key, values, base)),
        theirs,
      ),
    )
  }
  if (!met) return null
  const { theirs, mine, base } = met
  const asked = keys.filter((key) => differs(key, theirs, base) && differs(key, theirs, mine))
  return {
    fields: asked.map((key) => {
      const takes = differs(key, values, theirs) ? 'mine' : 'theirs'
      return {
        key,
        label: labelOf(words, key, values),
        theirs: said(theirs, key),
        mine: said(takes === 'mine' ? values : mine, key),
        typed: takes === 'mine' ? differs(key, values, base) : differs(key, mine, base),
        takes,
        choose: (which) => place(taking([key], which === 'theirs' ? theirs : mine)),
      }
    }),
  }
}
