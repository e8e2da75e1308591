export { answerText, printLine, quoted, timeText, type LineFields } from './print-line.ts'
export {
  haveOverlap,
  lineEntries,
  lineNames,
  lineStart,
  ownFields,
  type LineFault,
} from './line-entries.ts'
export { readCell, type CellFault, type ReadCell } from './read-cell.ts'
export { readLine } from './read-line.ts'
export type {
  LineAsk,
  LineClient,
  LineContext,
  LineOwner,
  LinePart,
  LinePerson,
  LineProject,
  LineTime,
  ReadLine,
} from './types.ts'
