import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconHistory,
  IconKeyboard,
  IconMoon,
  IconPencilPlus,
  IconPlayerPlay,
  IconPlayerStop,
  IconSun,
  IconSunMoon,
  IconUser,
} from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { Settings } from '../../shared/domain/settings.ts'
import {
  changesPath,
  useCall,
  useChangeText,
  useCommand,
  useSettings,
  useToasts,
} from '../api/index.ts'
import { keyList, pageKeys } from '../components/keys/key-list.ts'
import type { PaletteCommand } from '../components/palette-command.ts'
import { useClients } from '../components/hooks/use-clients.ts'
import { useFormat } from '../format/index.ts'
import { useBackupCommands } from '../features/backups/use-backup-commands.ts'
import { useActingCommands } from '../features/acting/use-acting-commands.ts'
import { captureEvent } from '../features/capture/use-capture-keys.ts'
import { useLetterCommands } from '../features/letters/use-letter-commands.ts'
import { useProspectCommands } from '../features/prospects/use-prospect-commands.ts'
import { useReviewCommands } from '../report/links/use-review-commands.ts'
import { useStartTimer, useStopTimer } from '../features/timer/index.ts'
import { useWeighCommands } from '../features/weigh/use-weigh-commands.ts'
import { useT } from '../i18n/index.ts'
import { pageRoutes } from './routes.ts'

/** What the command palette offers: pages, the timer for any client, client pages, the colours. */
export function useCommands(openKeys: () => void): readonly PaletteCommand[] {
  const t = useT()
  const { isolate } = useFormat()
  const [, navigate] = useLocation()
  const clients = useClients().data ?? []
  const start = useStartTimer()
  const active = clients.filter((client) => !client.archived)
  const pages = pageRoutes.map((route, index) => ({
    id: `page-${route.name}`,
    keys: pageKeys(index),
    label: t(($) => $.common.palette.goTo, { page: t(($) => $.common.pages[route.name]) }),
    icon: route.icon,
    run: () => navigate(route.path),
  }))
  const open = active.map((client) => ({
    id: `client-${client.id}`,
    label: t(($) => $.common.palette.openClient, { client: isolate(client.name) }),
    icon: IconUser,
    run: () => navigate(`/clients/${client.id}`),
  }))
  const timers = active.map((client) => ({
    id: `timer-${client.id}`,
    label: t(($) => $.common.palette.startTimer, { client: isolate(client.name) }),
    icon: IconPlayerPlay,
    run: () => start({ clientId: client.id }),
  }))
  return [
    ...useStopCommands(),
    ...useFrameCommands(openKeys),
    ...pages,
    ...useChangeCommands(),
    ...useBackupCommands(),
    ...open,
    ...timers,
    ...useActingCommands(),
    ...useProspectCommands(),
    ...useWeighCommands(),
    ...useLetterCommands(),
    ...useReviewCommands(),
    ...useThemeCommands(),
  ]
}

function useStopCommands(): readonly PaletteCommand[] {
  const t = useT()
  const timer = useCall('timer.get', {}).data
  const stop = useStopTimer()
  if (!timer) return []
  return [
    {
      id: 'stop',
      label: t(($) => $.common.palette.stopTimer),
      icon: IconPlayerStop,
      keys: keyList.timer.keys,
      run: stop,
    },
  ]
}

/** The line and the sheet of keys, which stand on every page. */
function useFrameCommands(openKeys: () => void): readonly PaletteCommand[] {
  const t = useT()
  return [
    {
      id: 'capture',
      label: t(($) => $.common.keys.does.capture),
      icon: IconPencilPlus,
      keys: keyList.capture.keys,
      run: () => window.dispatchEvent(new Event(captureEvent)),
    },
    {
      id: 'keys',
      label: t(($) => $.common.keys.title),
      icon: IconKeyboard,
      keys: keyList.sheet.keys,
      run: openKeys,
    },
  ]
}

function useChangeCommands(): readonly PaletteCommand[] {
  const t = useT()
  const [, navigate] = useLocation()
  const toasts = useToasts()
  const { whole } = useChangeText()
  const listed = useCall('changes.list', { offset: 0, limit: 50 }).data?.changes ?? []
  const newest = listed.find(({ undoneAt }) => undoneAt === null)
  return [
    {
      id: 'changes',
      label: t(($) => $.changes.open),
      icon: IconHistory,
      run: () => navigate(changesPath),
    },
    {
      id: 'undo',
      label: newest
        ? t(($) => $.changes.undoNamed, { what: whole(newest) })
        : t(($) => $.changes.undoLast),
      icon: IconArrowBackUp,
      keys: keyList.undo.keys,
      run: () => toasts.undo(),
    },
    {
      id: 'redo',
      label: t(($) => $.changes.redoLast),
      icon: IconArrowForwardUp,
      keys: keyList.redo.keys,
      run: () => toasts.redo(),
    },
  ]
}

function useThemeCommands(): readonly PaletteCommand[] {
  const t = useT()
  const { theme } = useSettings()
  const set = useCommand('settings.set')
  const choose = (next: Settings['theme']) => set.mutate({ theme: next, seen: { theme } })
  return [
    {
      id: 'theme-light',
      label: t(($) => $.common.palette.themeLight),
      icon: IconSun,
      run: () => choose('light'),
    },
    {
      id: 'theme-dark',
      label: t(($) => $.common.palette.themeDark),
      icon: IconMoon,
      run: () => choose('dark'),
    },
    {
      id: 'theme-system',
      label: t(($) => $.common.palette.themeSystem),
      icon: IconSunMoon,
      run: () => choose('system'),
    },
  ]
}
