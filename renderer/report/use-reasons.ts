import type { ClientFigures } from '../../shared/contract/reports.ts'
import { useFormat } from '../format/index.ts'
import { useT } from '../i18n/index.ts'
import { reasonSentence } from './flag-words.ts'
import { useBandMeaning } from './use-band-meaning.ts'

/** V1: the reasons of a verdict as sentences, the one that decides first. */
export function useReasons({ reasons, flags }: Pick<ClientFigures, 'reasons' | 'flags'>): string[] {
  const t = useT()
  const format = useFormat()
  const meaning = useBandMeaning()
  return reasons.map((reason) => reasonSentence(reason, flags, t, format, meaning))
}
