import { Button } from '@mantine/core'
import { IconAlertTriangle, IconHelpCircle } from '@tabler/icons-react'
import type { CallError } from '../../../../shared/contract/call.ts'
import { type Delimiter, delimiters } from '../../../../shared/domain/kinds.ts'
import { Section } from '../../../components/page.tsx'
import { useT } from '../../../i18n/index.ts'
import { ChooseFile } from '../choose-file.tsx'
import { DateOrderQuestion } from '../date-order-question.tsx'
import { UnitQuestion } from '../unit-question.tsx'
import { questionOf, textsIn, unitsIn, useFailureText } from './failure-text.ts'
import { OpenQuestion } from './open-question.tsx'
import type { ReadChoices } from '../import-state.ts'
import { ReadChoicesFields } from '../read-choices.tsx'
import classes from '../import.module.css'

interface Props {
  readonly file: File
  readonly choices: ReadChoices
  readonly error: CallError
  readonly onRead: (file: File, choices?: ReadChoices) => void
  /** Lets the user say what the columns mean. */
  readonly onMap: () => void
}

/** Why nothing was read, in words, and what would help: another file, an answer, another way to read it. */
export function FailedPanel({ file, choices, error, onRead, onMap }: Props) {
  const t = useT()
  const failureText = useFailureText()
  const asks = questionOf(error) !== null || error.code === 'unknown-format'
  const Icon = asks ? IconHelpCircle : IconAlertTriangle
  return (
    <>
      <Section>
        <div className={classes.failed} role="alert">
          <span
            className={classes.failedIcon}
            data-tone={asks ? 'accent' : 'bad'}
            aria-hidden="true"
          >
            <Icon size={22} stroke={1.7} />
          </span>
          <div className="hw-stack">
            <WhatFailed file={file} error={error} />
            <p className={classes.soft}>{failureText(error)}</p>
            <FileColumns error={error} />
            <Question file={file} choices={choices} error={error} onRead={onRead} />
            <div className="hw-row">
              <SayColumns error={error} onMap={onMap} />
              <OtherDelimiter file={file} choices={choices} error={error} onRead={onRead} />
              <ChooseFile variant={asks ? 'default' : 'filled'} onFile={(other) => onRead(other)}>
                {t(($) => $.imports.failed.another)}
              </ChooseFile>
              {error.code === 'internal' || error.code === 'database-busy' ? (
                <Button variant="default" onClick={() => onRead(file, choices)}>
                  {t(($) => $.common.actions.retry)}
                </Button>
              ) : null}
            </div>
          </div>
        </div>
      </Section>
      {canReadOtherwise(error) && (
        <Section title={t(($) => $.imports.choices.title)}>
          <ReadChoicesFields choices={choices} onChange={(next) => onRead(file, next)} />
        </Section>
      )}
    </>
  )
}

function SayColumns({ error, onMap }: Pick<Props, 'error' | 'onMap'>) {
  const t = useT()
  if (!isMappable(error)) return null
  return (
    <Button variant={error.code === 'unknown-format' ? 'filled' : 'default'} onClick={onMap}>
      {t(($) => $.imports.mapper.open)}
    </Button>
  )
}

/** What the file does not say of itself, asked on what stands in it. */
function Question({ file, choices, error, onRead }: Omit<Props, 'onMap'>) {
  const examples = textsIn(error, 'examples')
  if (error.code === 'needs-unit') {
    return (
      <UnitQuestion
        units={unitsIn(error)}
        examples={examples}
        onAnswer={(unit) => onRead(file, { ...choices, unit })}
      />
    )
  }
  if (error.code === 'needs-date-order') {
    return (
      <DateOrderQuestion
        examples={examples}
        orders={textsIn(error, 'orders')}
        onAnswer={(dateOrder) => onRead(file, { ...choices, dateOrder })}
      />
    )
  }
  return (
    <OpenQuestion error={error} onAnswer={(answer) => onRead(file, { ...choices, ...answer })} />
  )
}

function WhatFailed({ file, error }: Pick<Props, 'file' | 'error'>) {
  const t = useT()
  return (
    <div className={classes.leadText}>
      <h2 className={classes.dropTitle}>{title()}</h2>
      <p className={classes.soft}>
        <bdi>{file.name}</bdi>
      </p>
    </div>
  )

  function title(): string {
    const asked = questionOf(error)
    if (asked !== null) return t(($) => $.imports[asked].title)
    if (error.code === 'unknown-format') return t(($) => $.imports.unknownFormat.title)
    return t(($) => $.imports.failed.title)
  }
}

function OtherDelimiter({ file, choices, error, onRead }: Omit<Props, 'onMap'>) {
  const t = useT()
  const delimiter = error.details?.['candidateDelimiter']
  if (!isDelimiter(delimiter)) return null
  const name = t(($) => $.imports.choices.delimiterName[delimiter])
  return (
    <Button onClick={() => onRead(file, { ...choices, delimiter })}>
      {t(($) => $.imports.failed.tryDelimiter, { delimiter: name })}
    </Button>
  )
}

function FileColumns({ error }: { readonly error: CallError }) {
  const t = useT()
  if (error.code === 'needs-columns') {
    const label = t(($) => $.imports.columnsNeeded.columns)
    return <Columns label={label} names={textsIn(error, 'columns')} />
  }
  if (error.code !== 'unknown-format') return null
  const columns = textsIn(error, 'columns').filter((column) => column !== '')
  const missing = textsIn(error, 'missing')
  return (
    <>
      <Columns label={t(($) => $.imports.failed.columns)} names={columns} />
      <Columns label={t(($) => $.imports.failed.missing)} names={missing} />
    </>
  )
}

function Columns({ label, names }: { readonly label: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <div className={classes.leadText}>
      <span>{label}</span>
      <ul className={classes.names} aria-label={label}>
        {[...new Set(names)].map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </div>
  )
}

// Tables whose columns the user knows better than their names tell.
const isMappable = ({ code, details }: CallError) =>
  ['unknown-format', 'needs-columns', 'needs-unit', 'needs-break-unit'].includes(code) ||
  ['project-report', 'summary', 'expenses', 'id-columns', 'columns-mismatch'].includes(
    String(details?.['reason']),
  )

// A web page or a picture stays one however it is read.
const canReadOtherwise = (error: CallError) =>
  error.code === 'unknown-format' ||
  error.code === 'needs-zone' ||
  error.details?.['reason'] === 'columns-mismatch'

const isDelimiter = (value: unknown): value is Delimiter =>
  delimiters.some((delimiter) => delimiter === value)
