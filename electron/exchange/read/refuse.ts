import type { RefusedRow } from '../../../shared/contract/files/imports.ts'
import type { RefusalCode } from '../../../shared/domain/kinds.ts'

const maxDetail = 80

/** Offending text for a refusal: one line of at most 80 characters, no broken surrogate pair. */
export function shorten(text: string): string {
  const line = text
    .slice(0, maxDetail * 4)
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= maxDetail) return line
  return `${line.slice(0, maxDetail - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** A refused row: where, why, which column and the text that was wrong. */
export const refuse = (
  line: number,
  code: RefusalCode,
  column?: string,
  detail?: string,
): RefusedRow => ({
  line,
  code,
  column,
  detail: detail === undefined ? undefined : shorten(detail),
})
