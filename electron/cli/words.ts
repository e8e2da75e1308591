// The texts of the command line: its own, and those it shares with the page. English for now; this is the one
// place to choose another language in.
export { remedies, signNames } from '../../shared/words/en/acting-kinds.ts'
export { charts } from '../../shared/words/en/charts.ts'
export { commandLine } from '../../shared/words/en/command-line.ts'
export { common } from '../../shared/words/en/common.ts'
export { errors } from '../../shared/words/en/errors.ts'
export { flags } from '../../shared/words/en/flags.ts'
export { imports } from '../../shared/words/en/imports.ts'
export { units } from '../../shared/words/en/units.ts'
export { weigh } from '../../shared/words/en/weigh.ts'
export { fill, fillCount } from '../../shared/words/fill.ts'
