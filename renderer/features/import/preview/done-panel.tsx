import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { ImportOutcome } from '../../../../shared/contract/files/imports.ts'
import { useCall } from '../../../api/index.ts'
import { counted } from '../../../components/counted.ts'
import { Section } from '../../../components/page.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { ChooseFile } from '../choose-file.tsx'
import { UndoImport } from '../undo-import.tsx'
import { UnusedColumns } from './notices.tsx'
import classes from '../import.module.css'

interface Props {
  readonly outcome: ImportOutcome
  readonly batchId: number
  readonly fileName: string
  readonly onFile: (file: File) => void
}

/** What an import wrote, how to take it back, and what to do next. */
export function DonePanel({ outcome, batchId, fileName, onFile }: Props) {
  const t = useT()
  const batches = useCall('import.batches', {})
  const batch = batches.data?.find(({ id }) => id === batchId)
  const undone = batch !== undefined && batch.undoneAt !== null
  const Icon = undone ? IconArrowBackUp : IconCircleCheck
  return (
    <Section>
      <div className={classes.failed} role="status">
        <span className={classes.failedIcon} data-tone="good" aria-hidden="true">
          <Icon size={22} stroke={1.7} />
        </span>
        <div className="hw-stack">
          {undone ? (
            <p className={classes.dropTitle}>{t(($) => $.imports.done.undone)}</p>
          ) : (
            <Written outcome={outcome} fileName={fileName} />
          )}
          <div className="hw-row">
            <ChooseFile onFile={onFile}>
              {undone
                ? t(($) => $.imports.done.another)
                : t(($) => $.imports.done.nextFile[outcome.kind])}
            </ChooseFile>
            {!undone && (
              <>
                <Button component={Link} href="/" variant="default">
                  {t(($) => $.imports.done.seeClients)}
                </Button>
                <UndoImport batchId={batchId} name={fileName}>
                  {t(($) => $.imports.done.undo)}
                </UndoImport>
              </>
            )}
          </div>
        </div>
      </div>
    </Section>
  )
}

interface WrittenProps {
  readonly outcome: ImportOutcome
  readonly fileName: string
}

function Written({ outcome, fileName }: WrittenProps) {
  const t = useT()
  const format = useFormat()
  const refused = outcome.refused.length + outcome.more.refused
  return (
    <div className={classes.leadText}>
      <h2 className={classes.headline}>
        {t(($) => $.imports.done.took[outcome.kind], counted(format, outcome.taken))}
      </h2>
      <p className={classes.soft}>
        <bdi>{fileName}</bdi>
      </p>
      {outcome.updated > 0 && (
        <p className={classes.soft}>
          {t(($) => $.imports.done.updated, counted(format, outcome.updated))}
        </p>
      )}
      {refused > 0 && (
        <p className={classes.soft}>{t(($) => $.imports.done.refused, counted(format, refused))}</p>
      )}
      <UnusedColumns columns={outcome.unused} />
      <p className={classes.next}>{t(($) => $.imports.done.next[outcome.kind])}</p>
    </div>
  )
}
