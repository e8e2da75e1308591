import type { ClientFigures } from '../../shared/contract/reports.ts'
import { useListOf } from '../components/hooks/use-list-of.ts'
import { useFormat } from '../format/index.ts'
import { useT } from '../i18n/index.ts'

/** More names than these say less, not more. */
const mostNames = 3

/** Clients by name in one sentence: the first few, and how many more. */
export function useClientNames(clients: readonly ClientFigures[]): string {
  const t = useT()
  const { isolate } = useFormat()
  const listOf = useListOf()
  const shown = clients.length > mostNames + 1 ? clients.slice(0, mostNames) : clients
  const rest = clients.length - shown.length
  const names = shown.map(({ client }) => isolate(client))
  if (rest > 0) names.push(t(($) => $.flags.more, { count: rest }))
  return listOf(names)
}
