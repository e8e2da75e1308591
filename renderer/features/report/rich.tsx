import { Fragment, type ReactNode } from 'react'

const mark = '\uE000'

/** What to hand to `t` for a placeholder that `rich` will replace by a node. */
export const slot = (name: string): string => `${mark}${name}${mark}`

/** A translated sentence with nodes in the places of its `slot`s, in the order the language wants. */
export function rich(text: string, nodes: Readonly<Record<string, ReactNode>>): ReactNode {
  return text.split(mark).map((piece, i) => (
    // Pieces of one sentence keep their places; every second one is the name of a slot.
    <Fragment key={i}>{i % 2 === 1 ? (nodes[piece] ?? piece) : piece}</Fragment>
  ))
}
