import type { Report } from '../../../shared/contract/reports.ts'
import { commandLine, fill } from '../words.ts'

/** What is shown, over which window and in which currency. */
export const titleOf = (what: string, { window, currency }: Pick<Report, 'window' | 'currency'>) =>
  fill(commandLine.title, { what, from: window.from, to: window.to, currency })
