import type { Format } from '../format/index.ts'

/** What a text with a count needs: the number that picks the plural form, and how it is written. */
export const counted = (format: Format, count: number) => ({ count, value: format.number(count) })
