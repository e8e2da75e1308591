import { IconDatabase } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { PaletteCommand } from '../../components/palette-command.ts'
import { useT } from '../../i18n/index.ts'
import { backupsHref } from './backups-address.ts'

/** What the command palette offers of backups. */
export function useBackupCommands(): readonly PaletteCommand[] {
  const t = useT()
  const [, navigate] = useLocation()
  return [
    {
      id: 'backups',
      label: t(($) => $.backups.open),
      icon: IconDatabase,
      run: () => navigate(backupsHref),
    },
  ]
}
