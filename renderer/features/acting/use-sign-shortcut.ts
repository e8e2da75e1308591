import { useHotkeys } from '@mantine/hooks'
import { wish } from './events.ts'

/** The key that opens the list of warning signs, as printed on it. */
export const signKey = 'W'

/** W on a client's page, by physical key, outside text fields and dialogs: log a warning sign. */
export function useSignShortcut(clientId: number): void {
  useHotkeys([
    [
      signKey,
      (event) => {
        if (event.repeat || document.querySelector('[aria-modal="true"]')) return
        wish('hourworth:log-sign', { clientId })
      },
      { usePhysicalKeys: true },
    ],
  ])
}
