import { modKey, shiftKey } from '../../format/keys.ts'

// Every key of the app, once: the sheet of keys shows this list, and the palette its keys beside what they do.

/** Where keys work, in the order the sheet shows them. */
export const keyGroups = ['everywhere', 'line', 'pages', 'client', 'lists'] as const
export type KeyGroup = (typeof keyGroups)[number]

interface Described {
  readonly group: KeyGroup
  /** Keys pressed together, as printed on them; `mod` is Ctrl, or Command on a Mac. */
  readonly keys: readonly string[]
}

/** By what they do; each has its words in `common.keys.does`. */
export const keyList = {
  palette: { group: 'everywhere', keys: ['mod', 'K'] },
  sheet: { group: 'everywhere', keys: ['?'] },
  capture: { group: 'everywhere', keys: ['N'] },
  timer: { group: 'everywhere', keys: ['mod', 'shift', 'S'] },
  undo: { group: 'everywhere', keys: ['mod', 'Z'] },
  redo: { group: 'everywhere', keys: ['mod', 'shift', 'Z'] },
  change: { group: 'line', keys: ['Tab'] },
  log: { group: 'line', keys: ['Enter'] },
  start: { group: 'line', keys: ['mod', 'Enter'] },
  recent: { group: 'line', keys: ['↓'] },
  sign: { group: 'client', keys: ['W'] },
  table: { group: 'lists', keys: ['T'] },
} as const satisfies Readonly<Record<string, Described>>
export type KeyName = keyof typeof keyList

/** What is printed on the keys of this machine. */
export const printed = (keys: readonly string[]): readonly string[] =>
  keys.map((key) => (key === 'mod' ? modKey() : key === 'shift' ? shiftKey() : key))

/** The keys that go to the pages, in their order. */
export const pageKeys = (index: number): readonly string[] => ['Alt', String(index + 1)]
