import { Button } from '@mantine/core'
import type { Backup } from '../../../shared/domain/files/backups.ts'
import { Section } from '../../components/page.tsx'
import { useT } from '../../i18n/index.ts'
import { BackupTable } from '../backups/index.ts'
import type { WayOn } from './use-way-on.ts'

interface Props {
  readonly backups: readonly Backup[]
  readonly way: WayOn
}

/** The backups, newest first, each with what is in it; the newest that holds anything is the first choice. */
export function BackupChoice({ backups, way }: Props) {
  const t = useT()
  const text =
    backups.length > 0 ? t(($) => $.rescue.restore.text) : t(($) => $.rescue.restore.none)
  return (
    <Section title={t(($) => $.rescue.restore.title)} text={text} flush={backups.length > 0}>
      {backups.length > 0 && (
        <BackupTable
          backups={backups}
          renderAction={({ name }, when, isFirst) => (
            <Button
              size="compact-sm"
              variant={isFirst ? 'filled' : 'default'}
              disabled={way.isBusy}
              loading={way.restoring === name}
              aria-label={t(($) => $.rescue.restore.actionOf, { when })}
              onClick={() => way.restore(name)}
            >
              {t(($) => $.rescue.restore.action)}
            </Button>
          )}
        />
      )}
    </Section>
  )
}
