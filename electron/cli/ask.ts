import { type Envelope, ok } from '../../shared/contract/call.ts'
import type { Invoke } from '../../shared/contract/index.ts'

/** The date given, or today by the core's clock and the zone of the settings. */
export async function asOfDate(
  given: string | undefined,
  invoke: Invoke,
): Promise<Envelope<string>> {
  if (given !== undefined) return ok(given)
  const status = await invoke('app.status', {})
  return status.ok ? ok(status.value.today) : status
}
