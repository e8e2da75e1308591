import { modKey, shiftKey } from '../../format/keys.ts'

// Every key of the app, once: the sheet of keys shows this list, and the palette its keys beside what they do.

/** Where keys work, in the order the sheet shows them. */
export const keyGroups = [
  'everywhere',
  'line',
  'week',
  'day',
  'list',
  'pages',
  'client',
  'lists',
] as const
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
  resume: { group: 'everywhere', keys: ['R'] },
  stop: { group: 'everywhere', keys: ['E'] },
  switch: { group: 'everywhere', keys: ['O'] },
  note: { group: 'everywhere', keys: ['A'] },
  timer: { group: 'everywhere', keys: ['mod', 'shift', 'S'] },
  undo: { group: 'everywhere', keys: ['mod', 'Z'] },
  redo: { group: 'everywhere', keys: ['mod', 'shift', 'Z'] },
  change: { group: 'line', keys: ['Tab'] },
  log: { group: 'line', keys: ['Enter'] },
  start: { group: 'line', keys: ['mod', 'Enter'] },
  recent: { group: 'line', keys: ['↓'] },
  again: { group: 'week', keys: ['1–9'] },
  favourite: { group: 'week', keys: ['shift', '1–9'] },
  same: { group: 'week', keys: ['Y'] },
  weekMove: { group: 'week', keys: ['↑ ↓ ← →'] },
  weekSelect: { group: 'week', keys: ['shift', '↑ ↓ ← →'] },
  weekOpen: { group: 'week', keys: ['Enter'] },
  weekAdd: { group: 'week', keys: ['+'] },
  weekFill: { group: 'week', keys: ['mod', 'R'] },
  weekCopy: { group: 'week', keys: ['mod', 'C'] },
  weekPaste: { group: 'week', keys: ['mod', 'V'] },
  weekEmpty: { group: 'week', keys: ['Del'] },
  dayMove: { group: 'day', keys: ['↑ ↓'] },
  dayLonger: { group: 'day', keys: ['shift', '↑ ↓'] },
  daySplit: { group: 'day', keys: ['S'] },
  dayMerge: { group: 'day', keys: ['M'] },
  dayJoin: { group: 'day', keys: ['J'] },
  dayContinue: { group: 'day', keys: ['R'] },
  dayEdit: { group: 'day', keys: ['Enter'] },
  dayRemove: { group: 'day', keys: ['Del'] },
  dayNew: { group: 'day', keys: ['N'] },
  listEdit: { group: 'list', keys: ['Enter'] },
  listNext: { group: 'list', keys: ['Tab'] },
  listSelect: { group: 'list', keys: ['X'] },
  listRange: { group: 'list', keys: ['shift', '↑ ↓'] },
  listAll: { group: 'list', keys: ['mod', 'A'] },
  listContinue: { group: 'list', keys: ['R'] },
  listDuplicate: { group: 'list', keys: ['mod', 'D'] },
  listRemove: { group: 'list', keys: ['Del'] },
  sign: { group: 'client', keys: ['W'] },
  table: { group: 'lists', keys: ['T'] },
} as const satisfies Readonly<Record<string, Described>>
export type KeyName = keyof typeof keyList

/** The keys that work in one place, in their order. */
export const keysOf = (group: KeyGroup): readonly KeyName[] =>
  (Object.keys(keyList) as KeyName[]).filter((name) => keyList[name].group === group)

/** What is printed on the keys of this machine. */
export const printed = (keys: readonly string[]): readonly string[] =>
  keys.map((key) => (key === 'mod' ? modKey() : key === 'shift' ? shiftKey() : key))

/** The keys that go to the pages, in their order. */
export const pageKeys = (index: number): readonly string[] => ['Alt', String(index + 1)]
