import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsExchange,
  IconCopy,
  IconHistory,
  IconKeyboard,
  IconMoon,
  IconNote,
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
import { resumeEvent, switchEvent } from '../features/capture/again/timer-keys.tsx'
import { useAgain } from '../features/capture/again/use-again.ts'
import { useOwnerText } from '../features/capture/use-owner-text.ts'
import { captureEvent } from '../features/capture/use-capture-keys.ts'
import { useLetterCommands } from '../features/letters/use-letter-commands.ts'
import { useProspectCommands } from '../features/prospects/use-prospect-commands.ts'
import { useReviewCommands } from '../report/links/use-review-commands.ts'
import { useSameDay } from '../features/timesheet/same/use-same-day.ts'
import { anotherNoteEvent, timerEvent, useStartTimer } from '../features/timer/index.ts'
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
    ...useTimerCommands(),
    ...useSameCommands(),
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

/** The timer by its keys: stop it, or begin again what was done last; and something else instead. */
function useTimerCommands(): readonly PaletteCommand[] {
  const t = useT()
  const timer = useCall('timer.get', {}).data
  const ownerText = useOwnerText()
  const { last } = useAgain()
  const send = (name: string) => () => window.dispatchEvent(new Event(name))
  const stop = {
    id: 'stop',
    label: t(($) => $.common.palette.stopTimer),
    icon: IconPlayerStop,
    keys: keyList.stop.keys,
    run: send(timerEvent),
  }
  const resume = last && {
    id: 'resume',
    label: t(($) => $.common.palette.resume, { what: ownerText(last) }),
    icon: IconPlayerPlay,
    keys: keyList.resume.keys,
    run: send(resumeEvent),
  }
  const other = {
    id: 'switch',
    label: t(($) => $.common.keys.does.switch),
    icon: IconArrowsExchange,
    keys: keyList.switch.keys,
    run: send(switchEvent),
  }
  const note = {
    id: 'another-note',
    label: t(($) => $.common.keys.does.note),
    icon: IconNote,
    keys: keyList.note.keys,
    run: send(anotherNoteEvent),
  }
  return [...(timer ? [stop, note] : resume ? [resume] : []), other]
}

/** The last day with time once more, as far as it does not stand today. */
function useSameCommands(): readonly PaletteCommand[] {
  const t = useT()
  const { date, duration, isolate } = useFormat()
  const same = useSameDay()
  if (!same) return []
  const words = { date: isolate(date(same.date, 'weekday')), duration: duration(same.seconds) }
  return [
    {
      id: 'same',
      label: t(($) => $.time.same.palette, words),
      icon: IconCopy,
      ...(same.isFirst && { keys: keyList.same.keys }),
      run: same.log,
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
