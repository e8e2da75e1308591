export { printLine, timeText, type LineFields } from './print-line.ts'
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
