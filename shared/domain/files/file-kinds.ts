// The closed lists of reading files, a part of kinds.ts: whoever needs one takes it from there. A new format is
// written here, in a file of its own under electron/exchange/formats and in the list of formats there.

type OneOf<List extends readonly unknown[]> = List[number]

/** Time trackers whose exports the app reads, by the name of the product. */
export const trackerNames = {
  toggl: 'Toggl Track',
  clockify: 'Clockify',
  harvest: 'Harvest',
  kimai: 'Kimai',
  solidtime: 'solidtime',
  timechimp: 'TimeChimp',
  timetagger: 'TimeTagger',
  timewarrior: 'Timewarrior',
  'super-productivity': 'Super Productivity',
  timeclock: 'hledger timeclock',
  org: 'Org mode',
  ics: 'iCalendar',
  activitywatch: 'ActivityWatch',
} as const
export type Tracker = keyof typeof trackerNames
export const isTracker = (name: string): name is Tracker => Object.hasOwn(trackerNames, name)

/** The formats the app reads; `auto` lets it find out. */
export const importFormats = [
  'auto',
  ...(Object.keys(trackerNames) as Tracker[]),
  'time-csv',
  'invoices',
  'payments',
] as const
export type ImportFormat = OneOf<typeof importFormats>

/** What a file holds. */
export const importKinds = ['entries', 'invoices', 'payments'] as const
export type ImportKind = OneOf<typeof importKinds>

export const dateOrders = ['ymd', 'dmy', 'mdy'] as const
export type DateOrder = OneOf<typeof dateOrders>

/** What may be said to part the cells of a file. */
export const delimiters = [',', ';', '\t'] as const
export type Delimiter = OneOf<typeof delimiters>

/**
 * What a number alone may count, where a length of time should stand: `clock` has hours before its sign and minutes
 * behind it (`1.30`), `days` are the fractions of a day that sheets keep times as (`0.0625` is 1:30).
 */
export const durationUnits = ['hours', 'minutes', 'seconds', 'clock', 'days'] as const
export type DurationUnit = OneOf<typeof durationUnits>

/** What the bytes of a text may stand for, the likeliest first. */
export const encodings = [
  'utf-8',
  'utf-16',
  'windows-1252',
  'windows-1255',
  'windows-1250',
  'windows-1257',
  'iso-8859-15',
  'cp850',
  'cp437',
  'cp862',
  'macintosh',
] as const
export type Encoding = OneOf<typeof encodings>

/** What may be done about breaks beside lengths: taken off them, or left, as the lengths are without them. */
export const breakRules = ['subtract', 'ignore'] as const
export type BreakRule = OneOf<typeof breakRules>

/** The sign before the decimals of the numbers of a file. */
export const decimalMarks = ['point', 'comma'] as const
export type DecimalMark = OneOf<typeof decimalMarks>

/** Why hours of a file seem to be here already: read in another zone, told by another tool, or for another name. */
export const sameHoursKinds = ['zone', 'tool', 'name'] as const
export type SameHoursKind = OneOf<typeof sameHoursKinds>

/** What may be done about them: they are the same and stay as they are, or they are other work and are added. */
export const sameHoursAnswers = ['same', 'new'] as const
export type SameHoursAnswer = OneOf<typeof sameHoursAnswers>

/** Why a row adds nothing: word for word, but for its form, as it was edited here, or by the user's word. */
export const knownReasons = ['same-row', 'same-content', 'edited-here', 'same-hours'] as const
export type KnownReason = OneOf<typeof knownReasons>

/** What a file may say anew of an entry or an invoice that is here. */
export const changedFields = [
  'client',
  'project',
  'start',
  'end',
  'date',
  'seconds',
  'note',
  'billable',
  'activity',
  'issuedOn',
  'dueOn',
  'net',
  'vat',
  'expenses',
  'currency',
  'rateToBase',
  'serviceFrom',
  'serviceTo',
  'creditsNumber',
  'writtenOffOn',
] as const
export type ChangedField = OneOf<typeof changedFields>

/** Why a whole file cannot be read. */
export const unreadableReasons = [
  'web-page',
  'empty',
  'json',
  'xml',
  'xml-doctype',
  'binary',
  'columns-mismatch',
  'sie',
  'project-report',
  'summary',
  'expenses',
  'id-columns',
  'archive',
  'damaged',
] as const
export type UnreadableReason = OneOf<typeof unreadableReasons>

/** What was done to read a file that the user should know of. */
export const importNotices = [
  'nul-bytes-dropped',
  'utf-16',
  'windows-1252',
  'other-encoding',
  'broken-characters',
  'not-work-skipped',
  'running-entries-skipped',
  'zero-length-skipped',
  'other-table-skipped',
] as const
export type ImportNotice = OneOf<typeof importNotices>

/** Why one row of a file is refused. */
export const refusalCodes = [
  'not-a-date',
  'not-a-time',
  'not-a-duration',
  'end-before-start',
  'negative-duration',
  'no-time',
  'break-above-length',
  'partly-billable',
  'too-long',
  'running',
  'repeating-event',
  'nonexistent-local-time',
  'not-an-amount',
  'unknown-currency',
  'missing-rate',
  'missing-field',
  'wrong-column-count',
  'unclosed-quote',
  'nul-byte',
  'broken-text',
  'field-too-long',
  'not-a-boolean',
  'service-period-reversed',
  'due-before-issue',
  'written-off-before-issue',
  'expenses-outside-net',
  'rate-out-of-range',
  'credit-in-another-currency',
  'credit-not-negative',
  'credit-above-invoice',
  'date-out-of-range',
  'no-visible-sign',
  'unknown-invoice',
  'ambiguous-invoice',
  'unknown-credited-invoice',
  'duplicate-number',
  'locked-time',
] as const
export type RefusalCode = OneOf<typeof refusalCodes>
