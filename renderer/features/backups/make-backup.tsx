import { Button } from '@mantine/core'
import { useCommand, useToasts } from '../../api/index.ts'
import { useT } from '../../i18n/index.ts'
import type { Listed } from './backups-section.tsx'
import { useBackupTexts } from './use-backup-texts.ts'

/** Backs up now; says so where the newest backup is of this very state. */
export function MakeBackup({ listed }: { readonly listed: Listed }) {
  const t = useT()
  const toasts = useToasts()
  const { when } = useBackupTexts()
  const make = useCommand('backups.make')
  const press = () => {
    const known = new Set(listed.backups.map(({ name }) => name))
    make.mutate(
      {},
      {
        onSuccess: ({ backup: { name, at } }) =>
          toasts.done(
            known.has(name)
              ? t(($) => $.backups.unchanged, { when: when(at) })
              : t(($) => $.backups.made),
          ),
      },
    )
  }
  return (
    <Button size="compact-sm" variant="default" loading={make.isPending} onClick={press}>
      {t(($) => $.backups.make)}
    </Button>
  )
}
