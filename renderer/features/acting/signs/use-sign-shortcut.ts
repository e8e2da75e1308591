import { useHotkeys } from '@mantine/hooks'
import { useSettings } from '../../../api/index.ts'
import { wish } from '../events.ts'

/** The key that opens the list of warning signs, as printed on it. */
export const signKey = 'W'

/**
 * W on a client's page, by physical key, outside text fields and dialogs: log a warning sign. Who
 * works by voice or slips on keys can switch it off in the settings.
 */
export function useSignShortcut(clientId: number): void {
  const isOn = useSettings().signKey !== 'none'
  const log = (event: KeyboardEvent) => {
    if (event.repeat || document.querySelector('[aria-modal="true"]')) return
    wish('hourworth:log-sign', { clientId })
  }
  useHotkeys(isOn ? [[signKey, log, { usePhysicalKeys: true }]] : [])
}
