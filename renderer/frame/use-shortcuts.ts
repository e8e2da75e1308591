import { useHotkeys, type HotkeyItem } from '@mantine/hooks'
import { useLocation } from 'wouter'
import { useToasts } from '../api/index.ts'
import { timerEvent } from '../features/timer/index.ts'
import { pageRoutes } from './routes.ts'

/**
 * Shortcuts of the whole window, by physical key so that they work on a Hebrew layout too:
 * Ctrl/Cmd+K commands, Ctrl/Cmd+Shift+S timer, Alt+1 … pages; outside text fields Ctrl/Cmd+Z undo and
 * Ctrl/Cmd+Shift+Z redo, of whatever was changed last, by whichever window or program.
 */
export function useShortcuts(openPalette: () => void): void {
  const [, navigate] = useLocation()
  const toasts = useToasts()
  const physical = { usePhysicalKeys: true }
  const everywhere: HotkeyItem[] = [
    ['mod+K', openPalette, physical],
    ['mod+shift+S', () => window.dispatchEvent(new Event(timerEvent)), physical],
    ...pageRoutes.map((route, index): HotkeyItem => [
      `alt+Digit${index + 1}`,
      () => navigate(route.path),
      physical,
    ]),
  ]
  useHotkeys(everywhere, [])
  useHotkeys([
    ['mod+Z', () => toasts.undo(), physical],
    ['mod+shift+Z', () => toasts.redo(), physical],
  ])
}
