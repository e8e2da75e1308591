/// <reference types="vite/client" />
/** Whether `npm run test:full` asks for every row of the tables that `npm test` shortens. */
const isThorough = import.meta.env['HOURWORTH_THOROUGH'] === '1'

/** The first rows of a table that `npm test` has time for; all of them in `npm run test:full`. */
export const thorough = <T>(rows: readonly T[], usual: number): readonly T[] =>
  isThorough ? rows : rows.slice(0, usual)
