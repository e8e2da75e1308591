import type {
  BreakRule,
  DecimalMark,
  SameHoursAnswer,
  SameHoursKind,
} from '../../../domain/kinds.ts'
import type { By } from '../../spoken.ts'

/** A text for one and one for several of each kind. */
type Counted<K extends string> = Readonly<Record<`${K}_${'one' | 'other'}`, string>>

/** What a file leaves open: the question, why it is asked, and the answers on what stands in the file. */
export const importQuestions = {
  dateOrderNeeded: {
    title: 'Which comes first, the day or the month?',
    text: 'No date in this file tells. Choose what its dates mean; the answer holds for the whole file.',
    meaning: '{{text}} is {{date}}',
    choose: 'Order of day and month',
  },
  unitNeeded: {
    title: 'What do the numbers count?',
    text: 'The column {{column}} does not say what its numbers count. Nothing is taken until you choose; the answer holds for the whole file.',
    meaning: '{{unit}}: {{text}} is {{hours}}',
    choose: 'What they count',
  },
  breakUnitNeeded: {
    title: 'What do the breaks count?',
    text: 'The column {{column}} holds breaks and does not say what they count. Nothing is taken until you choose; the answer holds for the whole file.',
  },
  breaksNeeded: {
    title: 'Are the breaks in the lengths?',
    text: 'The file has lengths and, in the column {{column}}, breaks. Nothing in it tells whether the lengths still hold the breaks.',
    answer: {
      subtract: 'Yes: take the breaks off',
      ignore: 'No: the lengths are without breaks',
    } satisfies By<BreakRule>,
  },
  decimalNeeded: {
    title: 'Thousands or decimals?',
    text: 'Numbers in the column {{column}} can be read in two ways. Choose what they mean; the answer holds for the whole file.',
    meaning: '{{text}} is {{value}}',
    answer: {
      point: 'A point parts decimals',
      comma: 'A comma parts decimals',
    } satisfies By<DecimalMark>,
  },
  columnsNeeded: {
    title: 'Do these columns matter?',
    text: 'By their names they speak of time, of what can be invoiced or of whose work it is, but the app cannot tell how to use them. Leave them out, or mend the file: rename a column that says the same as one the app knows.',
    columns: 'Columns that would not be used:',
    leaveOut: 'Leave them out',
  },
  encodingNeeded: {
    title: 'Which words are right?',
    text: 'The letters of this file can be read in more than one way. Choose the one in which the names are right.',
    meaning: '{{words}}: {{encoding}}',
  },
  sameHoursNeeded: {
    title: 'Are these hours here already?',
    text: 'Nothing is taken until you choose.',
    because: {
      zone_one:
        '{{value}} row shows the same time of day as an entry here, which was read in {{zone}}.',
      zone_other:
        '{{value}} rows show the same times of day as entries here, which were read in {{zone}}.',
      tool_one: '{{value}} row begins and ends as an entry from {{tool}} does.',
      tool_other: '{{value}} rows begin and end as entries from {{tool}} do.',
      name_one: '{{value}} row has the same time as an entry of {{clients}}, under another name.',
      name_other:
        '{{value}} rows have the same times as entries of {{clients}}, under another name.',
    } satisfies Counted<SameHoursKind>,
    answer: {
      same: 'The same hours: leave them as they are',
      new: 'Other work: add it',
    } satisfies By<SameHoursAnswer>,
    inZone: 'Read the file in {{zone}}',
  },
  sheetNeeded: {
    title: 'Which sheet?',
    text: 'Several sheets of this workbook hold hours or invoices. Each is an import of its own.',
  },
} as const
