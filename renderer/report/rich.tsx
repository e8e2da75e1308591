import { createElement, Fragment, type ReactNode } from 'react'

const mark = '\uE000'

/** What to hand to `t` for a placeholder that `rich` will replace by a node. */
export const slot = (name: string): string => `${mark}${name}${mark}`

/** A translated sentence with nodes in the places of its `slot`s, in the order the language wants. */
export function rich(text: string, nodes: Readonly<Record<string, ReactNode>>): ReactNode {
  // Every second piece is the name of a slot. The pieces are children in fixed places, so need no keys.
  const pieces = text.split(mark).map((piece, i) => (i % 2 === 1 ? (nodes[piece] ?? piece) : piece))
  return createElement(Fragment, null, ...pieces)
}
