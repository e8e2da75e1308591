import { useCallback } from 'react'
import type { Entry } from '../../../shared/domain/entities.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { useOwnerText } from './use-owner-text.ts'

/** What was logged, in a few words: `2:00 IKEA, Sun 29 Nov`. */
export function useSaid(): (entries: readonly Entry[]) => string {
  const t = useT()
  const { date, duration } = useFormat()
  const ownerText = useOwnerText()
  return useCallback(
    (entries) => {
      const [first] = entries
      if (!first) return ''
      const seconds = entries.reduce((sum, entry) => sum + entry.seconds, 0)
      const words = {
        duration: duration(seconds),
        owner: ownerText(first),
        date: date(first.date, 'weekday'),
      }
      return entries.length === 1
        ? t(($) => $.capture.saved, words)
        : t(($) => $.capture.savedSeveral, { ...words, count: entries.length })
    },
    [t, date, duration, ownerText],
  )
}
