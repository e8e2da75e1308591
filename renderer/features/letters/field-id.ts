import type { Gap } from '../../i18n/letters/index.ts'

/** The id of the field that fills a gap, so that a list of what is missing can lead to it. */
export const fieldId = (gap: Gap): string => `letter-${gap}`
