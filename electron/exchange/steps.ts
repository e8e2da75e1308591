/** How far a reading is, in characters of the file, each counted when split and when read. */
export interface Progress {
  readonly done: number
  readonly total: number
}

/** Work in pieces: whoever drives it decides between them whether to go on. */
export type Steps<R> = Generator<Progress, R, undefined>

/** Rows per piece: some ten milliseconds. */
export const rowsPerStep = 5000
