import type { Gap } from '../../../shared/words/letters/index.ts'

/** The id of the field that fills a gap, so that a list of what is missing can lead to it. */
export const fieldId = (gap: Gap): string => `letter-${gap}`
