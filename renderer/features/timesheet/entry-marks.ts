import type { Entry } from '../../../shared/domain/entities.ts'
import { cx } from '../../components/cx.ts'
import type { Translate } from '../../i18n/index.ts'
import classes from './timesheet.module.css'

interface Mark {
  /** Empty where the entry is as usual. */
  readonly textOf: (entry: Entry, t: Translate) => string
  readonly className: string | undefined
}

/** What is out of the ordinary about an entry, in the order in which a week and the long list show it. */
const marks = {
  activity: {
    textOf: ({ activity }, t) =>
      activity === 'work' ? '' : t(($) => $.common.activities[activity]),
    className: classes['tag'],
  },
  afterLock: {
    textOf: ({ afterLock }, t) => (afterLock === true ? t(($) => $.time.entry.afterLock) : ''),
    className: cx(classes['tag'], classes['unbilled']),
  },
  unbilled: {
    textOf: ({ billable }, t) => (billable ? '' : t(($) => $.time.entry.notBillable)),
    className: cx(classes['tag'], classes['unbilled']),
  },
} as const satisfies Readonly<Record<string, Mark>>

export type EntryMark = keyof typeof marks
export const entryMarks = Object.keys(marks) as readonly EntryMark[]

/** The text of each mark. */
export const marksOf = (entry: Entry, t: Translate) =>
  Object.fromEntries(entryMarks.map((mark) => [mark, marks[mark].textOf(entry, t)])) as Readonly<
    Record<EntryMark, string>
  >
export const markClass = (mark: EntryMark): string | undefined => marks[mark].className
