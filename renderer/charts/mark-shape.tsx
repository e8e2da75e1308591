import classes from './months/marks.module.css'
import type { MarkKind } from './geometry/marks.ts'

/** The outlines tell the kinds apart without colour: a diamond, a triangle, a disc with a sign in it. */
const outline: Readonly<Record<MarkKind, string>> = {
  rate: 'M8 1.5 14.5 8 8 14.5 1.5 8Z',
  action: 'M8 2 14.5 14H1.5Z',
  sign: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13Z',
}

/** The shape of a kind of mark, 16 pixels wide; decoration only, the words stand beside it. */
export function MarkShape({ kind }: { readonly kind: MarkKind }) {
  return (
    <svg className={classes['shape']} data-kind={kind} viewBox="0 0 16 16" aria-hidden>
      <path d={outline[kind]} />
      {kind === 'sign' && <path className={classes['inside']} d="M8 4.5v4.2M8 11.2v.3" />}
    </svg>
  )
}
