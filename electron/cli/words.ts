// The texts of the command line: its own, and those it shares with the page.
import type { Spoken } from '../../shared/words/spoken.ts'

/** What lists are joined by. Once another language has its own texts this no longer compiles: choose it here. */
export const locale: Spoken extends 'en' ? 'en-GB' : never = 'en-GB'

export { against } from '../../shared/words/en/report/against.ts'
export { remedies, signNames } from '../../shared/words/en/deciding/acting-kinds.ts'
export { changes } from '../../shared/words/en/changes.ts'
export { charts } from '../../shared/words/en/report/charts.ts'
export { commandLine } from '../../shared/words/en/shells/command-line.ts'
export { common } from '../../shared/words/en/common.ts'
export { doubts } from '../../shared/words/en/doubts.ts'
export { errors } from '../../shared/words/en/errors.ts'
export { flags } from '../../shared/words/en/report/flags.ts'
export { imports } from '../../shared/words/en/imports.ts'
export { time } from '../../shared/words/en/time/time.ts'
export { units } from '../../shared/words/en/units.ts'
export { weigh } from '../../shared/words/en/deciding/weigh.ts'
export { fill, fillCount } from '../../shared/words/fill.ts'
export { againstWord, verdictWord } from '../../shared/words/verdict-words.ts'
