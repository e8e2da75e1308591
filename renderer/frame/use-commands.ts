import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconHistory,
  IconMoon,
  IconPlayerPlay,
  IconPlayerStop,
  IconSun,
  IconSunMoon,
  IconUser,
} from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { Settings } from '../../shared/domain/settings.ts'
import { changesPath, useCall, useCommand, useSettings, useToasts } from '../api/index.ts'
import type { PaletteCommand } from '../components/palette-command.ts'
import { useClients } from '../components/hooks/use-clients.ts'
import { useFormat } from '../format/index.ts'
import { useBackupCommands } from '../features/backups/use-backup-commands.ts'
import { useActingCommands } from '../features/acting/use-acting-commands.ts'
import { useLetterCommands } from '../features/letters/use-letter-commands.ts'
import { useProspectCommands } from '../features/prospects/use-prospect-commands.ts'
import { useReviewCommands } from '../report/links/use-review-commands.ts'
import { useStartTimer, useStopTimer } from '../features/timer/index.ts'
import { useWeighCommands } from '../features/weigh/use-weigh-commands.ts'
import { useT } from '../i18n/index.ts'
import { pageRoutes } from './routes.ts'

/** What the command palette offers: pages, the timer for any client, client pages, the colours. */
export function useCommands(): readonly PaletteCommand[] {
  const t = useT()
  const { isolate } = useFormat()
  const [, navigate] = useLocation()
  const clients = useClients().data ?? []
  const timer = useCall('timer.get', {}).data
  const start = useStartTimer()
  const stop = useStopTimer()
  const active = clients.filter((client) => !client.archived)
  const pages = pageRoutes.map((route) => ({
    id: `page-${route.name}`,
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
  const halt = {
    id: 'stop',
    label: t(($) => $.common.palette.stopTimer),
    icon: IconPlayerStop,
    run: stop,
  }
  return [
    ...(timer ? [halt] : []),
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

function useChangeCommands(): readonly PaletteCommand[] {
  const t = useT()
  const [, navigate] = useLocation()
  const toasts = useToasts()
  return [
    {
      id: 'changes',
      label: t(($) => $.changes.open),
      icon: IconHistory,
      run: () => navigate(changesPath),
    },
    {
      id: 'undo',
      label: t(($) => $.changes.undoLast),
      icon: IconArrowBackUp,
      run: () => toasts.undo(),
    },
    {
      id: 'redo',
      label: t(($) => $.changes.redoLast),
      icon: IconArrowForwardUp,
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
