import { Alert, Button, Checkbox, Collapse } from '@mantine/core'
import { IconFileCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { ImportOutcome } from '../../../../shared/contract/files/imports.ts'
import { counted } from '../../../components/counted.ts'
import { Section } from '../../../components/page.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { ChooseFile } from '../choose-file.tsx'
import type { Previewed, ReadChoices } from '../import-state.ts'
import { ChangedRows } from './changed-rows.tsx'
import { KnownRows } from './known-rows.tsx'
import { NewNames } from './new-names.tsx'
import { Notices } from './notices.tsx'
import { PerMonth } from './per-month.tsx'
import { PerClient } from './per-client.tsx'
import { PreviewTally } from './preview-tally.tsx'
import { ReadChoicesFields } from '../read-choices.tsx'
import { RowsToCheck } from './rows-to-check.tsx'
import { RefusedRows } from './refused-rows.tsx'
import { formatName } from '../format-name.ts'
import classes from '../import.module.css'

interface Props {
  readonly preview: Previewed
  readonly onCommit: (withLocked: boolean) => void
  readonly onRead: (file: File, choices?: ReadChoices) => void
  /** Lets the user say what the columns mean. */
  readonly onMap: () => void
}

/** What importing the file would do, before anything is written. */
export function PreviewPanel({ preview, onCommit, onRead, onMap }: Props) {
  const t = useT()
  const format = useFormat()
  const { outcome, file, choices } = preview
  const [takesLocked, setTakesLocked] = useState(false)
  const { locked = 0 } = outcome
  const withLocked = takesLocked && locked > 0
  return (
    <div className="hw-stack">
      {preview.again && <Alert color="yellow">{t(($) => $.imports.preview.expired)}</Alert>}
      <Section>
        <div className={classes.lead}>
          <Headline outcome={outcome} fileName={file.name} isSaid={choices.map !== null} />
          <Actions
            count={rowsToWrite(outcome) + (withLocked ? locked : 0)}
            onCommit={() => onCommit(withLocked)}
            onFile={(other) => onRead(other)}
          />
        </div>
        <PreviewTally outcome={outcome} />
        {locked > 0 && (
          <Checkbox
            mt="md"
            label={t(($) => $.imports.preview.withLocked, counted(format, locked))}
            description={t(($) => $.imports.preview.withLockedHint)}
            checked={takesLocked}
            onChange={(event) => setTakesLocked(event.currentTarget.checked)}
          />
        )}
      </Section>
      {outcome.refused.length > 0 && (
        <RefusedRows rows={outcome.refused} more={outcome.more.refused} />
      )}
      {outcome.changed.length > 0 && (
        <ChangedRows rows={outcome.changed} more={outcome.more.changed} />
      )}
      {outcome.toCheck.length > 0 && (
        <RowsToCheck rows={outcome.toCheck} more={outcome.more.toCheck} />
      )}
      <Notices {...outcome} />
      {outcome.perClient.length > 0 && outcome.kind === 'entries' && (
        <PerClient rows={outcome.perClient} more={outcome.more.perClient} />
      )}
      <PerMonth rows={outcome.perMonth} more={outcome.more.perMonth} />
      <NewNames clients={outcome.newClients} projects={outcome.newProjects} more={outcome.more} />
      <KnownRows rows={outcome.known} more={outcome.more.known} />
      <ReadSection choices={choices} onChange={(next) => onRead(file, next)} onMap={onMap} />
    </div>
  )
}

const rowsToWrite = (outcome: ImportOutcome) => outcome.taken + outcome.updated

interface HeadlineProps {
  readonly outcome: ImportOutcome
  readonly fileName: string
  /** Whether the user said just now what its columns mean. */
  readonly isSaid: boolean
}

function Headline({ outcome, fileName, isSaid }: HeadlineProps) {
  const t = useT()
  const format = useFormat()
  const count = rowsToWrite(outcome)
  const known = outcome.duplicates > 0
  const locked = (outcome.locked ?? 0) > 0
  const range = outcome.from !== null && outcome.to !== null && (
    <>
      {t(($) => $.common.range, { from: format.date(outcome.from), to: format.date(outcome.to) })}
    </>
  )
  const kind = formatName(t, outcome.format)
  return (
    <div className={classes.leadText}>
      <span className={classes.badge}>
        <IconFileCheck size={18} stroke={1.7} aria-hidden="true" />
        {outcome.map === null
          ? isSaid
            ? t(($) => $.imports.mapper.asSaid)
            : t(($) => $.imports.preview.recognised, { format: kind })
          : t(($) => $.imports.mapper.known, { name: format.isolate(outcome.map) })}
      </span>
      <h2 className={classes.headline}>
        {count > 0 && t(($) => $.imports.preview.headline[outcome.kind], counted(format, count))}
        {count === 0 && locked && t(($) => $.imports.preview.onlyLocked)}
        {count === 0 && !locked && known && t(($) => $.imports.preview.nothingNew)}
        {count === 0 && !locked && !known && t(($) => $.imports.preview.nothingGood)}
      </h2>
      <p className={classes.soft}>
        {count > 0 && t(($) => $.imports.preview.toImport, { name: format.isolate(fileName) })}
        {count === 0 && !locked && known && t(($) => $.imports.preview.nothingNewText)}
        {count === 0 && (locked || !known) && t(($) => $.imports.preview.nothingGoodText)}
      </p>
      {range && <p className={classes.soft}>{range}</p>}
    </div>
  )
}

interface ActionsProps {
  readonly count: number
  readonly onCommit: () => void
  readonly onFile: (file: File) => void
}

function Actions({ count, onCommit, onFile }: ActionsProps) {
  const t = useT()
  const format = useFormat()
  return (
    <div className="hw-row">
      <ChooseFile variant={count > 0 ? 'default' : 'filled'} onFile={onFile}>
        {t(($) => $.imports.failed.another)}
      </ChooseFile>
      {count > 0 && (
        <Button onClick={onCommit}>
          {t(($) => $.imports.preview.commit, counted(format, count))}
        </Button>
      )}
    </div>
  )
}

interface ReadSectionProps {
  readonly choices: ReadChoices
  readonly onChange: (choices: ReadChoices) => void
  readonly onMap: () => void
}

function ReadSection({ choices, onChange, onMap }: ReadSectionProps) {
  const t = useT()
  const touched =
    choices.format !== 'auto' ||
    choices.dateOrder !== null ||
    choices.delimiter !== null ||
    choices.unit !== null ||
    choices.encoding !== null
  const [open, setOpen] = useState(touched)
  return (
    <Section
      title={t(($) => $.imports.choices.title)}
      text={t(($) => $.imports.choices.hint)}
      actions={
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? t(($) => $.common.actions.hide) : t(($) => $.common.actions.show)}
        </Button>
      }
    >
      <Collapse expanded={open}>
        <div className="hw-stack">
          <ReadChoicesFields choices={choices} onChange={onChange} />
          <div>
            <Button variant="default" onClick={onMap}>
              {t(($) => $.imports.mapper.open)}
            </Button>
          </div>
        </div>
      </Collapse>
    </Section>
  )
}
