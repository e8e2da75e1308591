import { Button } from '@mantine/core'
import { IconDatabase } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { Backup } from '../../../shared/domain/files/backups.ts'
import { useCall, useStatus } from '../../api/index.ts'
import { Section } from '../../components/page.tsx'
import { EmptyState, Loaded } from '../../components/states.tsx'
import { useT } from '../../i18n/index.ts'
import { BackupTable } from './backup-table.tsx'
import classes from './backups.module.css'
import { LookDialog } from './look-dialog.tsx'
import { MakeBackup } from './make-backup.tsx'
import { useBackupTexts } from './use-backup-texts.ts'
import { useRestored } from './use-restored.ts'
import { FailedBackup, KeptRule, SecondFolderState } from './where-kept.tsx'

export type Listed = CallOutput<'backups.list'>

interface Props {
  /** The field for the second folder. */
  readonly secondFolder: ReactNode
}

/** The backups: how they are kept, a look into each, and putting one back. */
export function BackupsSection({ secondFolder }: Props) {
  const t = useT()
  const list = useCall('backups.list', {})
  return (
    <Section
      flush
      title={t(($) => $.backups.title)}
      text={t(($) => $.backups.text)}
      actions={list.data && list.data.folder !== null && <MakeBackup listed={list.data} />}
    >
      <Loaded query={list}>{(listed) => <Backups listed={listed} />}</Loaded>
      <div className={classes['part']}>
        <div className={classes['second']}>
          {secondFolder}
          {list.data && <SecondFolderState second={list.data.second} />}
        </div>
      </div>
    </Section>
  )
}

function Backups({ listed }: { readonly listed: Listed }) {
  const t = useT()
  const { demo } = useStatus()
  const { backups, folder, present } = listed
  const [looked, setLooked] = useState<Backup | null>(null)
  const { restored, restore, isBusy, error, forget } = useRestored(backups)
  const close = () => {
    setLooked(null)
    forget()
  }
  const aside = backups.find(({ reason, inside }) => reason === 'set-aside' && inside !== null)
  return (
    <>
      {restored !== null && <Restored at={restored} onUndo={aside && (() => setLooked(aside))} />}
      <FailedBackup listed={listed} />
      {demo && <p className={classes['part']}>{t(($) => $.backups.demo)}</p>}
      {backups.length > 0 ? (
        <SomeBackups backups={backups} disabled={demo} onLook={setLooked} />
      ) : (
        <NoBackups isInMemory={folder === null} />
      )}
      {folder !== null && <KeptRule folder={folder} />}
      {looked?.inside && (
        <LookDialog
          backup={looked}
          inside={looked.inside}
          present={present}
          isBusy={isBusy}
          error={error}
          onRestore={() => restore(looked, close)}
          onClose={close}
        />
      )}
    </>
  )
}

interface RestoredProps {
  readonly at: number
  /** Undefined: nothing was in its place. */
  readonly onUndo: (() => void) | undefined
}

function Restored({ at, onUndo }: RestoredProps) {
  const t = useT()
  const { when } = useBackupTexts()
  return (
    <div className={classes['restored']} data-tone="good" role="status">
      <span>{t(($) => $.backups.restored.text, { when: when(at) })}</span>
      {onUndo && (
        <Button size="compact-sm" variant="default" onClick={onUndo}>
          {t(($) => $.backups.restored.undo)}
        </Button>
      )}
    </div>
  )
}

function NoBackups({ isInMemory }: { readonly isInMemory: boolean }) {
  const t = useT()
  if (isInMemory) return <p className={classes['part']}>{t(($) => $.backups.inMemory)}</p>
  return (
    <EmptyState
      icon={<IconDatabase size={26} stroke={1.6} />}
      title={t(($) => $.backups.none)}
      text={t(($) => $.backups.noneText)}
    />
  )
}

/** Backups shown before all are asked for. */
const few = 10

interface SomeProps {
  readonly backups: readonly Backup[]
  readonly disabled: boolean
  readonly onLook: (backup: Backup) => void
}

function SomeBackups({ backups, disabled, onLook }: SomeProps) {
  const t = useT()
  const [isAll, setAll] = useState(false)
  return (
    <>
      <BackupTable
        backups={isAll ? backups : backups.slice(0, few)}
        renderAction={(backup, when) => (
          <Button
            size="compact-sm"
            variant="default"
            disabled={disabled}
            aria-label={t(($) => $.backups.look.actionOf, { when })}
            onClick={() => onLook(backup)}
          >
            {t(($) => $.backups.look.action)}
          </Button>
        )}
      />
      {backups.length > few && (
        <div className={classes['part']}>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={isAll}
            onClick={() => setAll(!isAll)}
          >
            {isAll
              ? t(($) => $.backups.fewer, { count: few })
              : t(($) => $.backups.all, { count: backups.length })}
          </Button>
        </div>
      )}
    </>
  )
}
