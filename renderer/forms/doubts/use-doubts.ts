import { useDebouncedValue } from '@mantine/hooks'
import type { CallInput } from '../../../shared/contract/index.ts'
import { useCall } from '../../api/index.ts'
import type { Doubt } from './doubt-words.ts'

type Typed = CallInput<'doubts.ifSaved'>

const none: readonly Doubt[] = []
// Never asked: it stands in while there is nothing to ask about.
const nothing: Typed = { of: 'client', id: null, name: '' }
/** How long the keys must rest. */
const restMs = 300

/**
 * Q1–Q4: what would be doubted of what is typed, if it was saved as it stands; null: it does not stand yet. The
 * core is asked, once the keys rest: only there are the other entries of the day, the hours an invoice covers and
 * the other clients' numbers at hand, and the rules are those of the list to check.
 */
export function useDoubts(typed: Typed | null): readonly Doubt[] {
  const [settled] = useDebouncedValue(typed && JSON.stringify(typed), restMs)
  const input = settled === null ? nothing : (JSON.parse(settled) as Typed)
  const answer = useCall('doubts.ifSaved', input, {
    enabled: settled !== null,
    keepPrevious: true,
  })
  return typed === null || settled === null ? none : (answer.data ?? none)
}
