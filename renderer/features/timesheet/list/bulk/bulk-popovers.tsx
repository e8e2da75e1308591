import { Button, Popover } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { IsoDate } from '../../../../../shared/domain/calendar.ts'
import { textLimits } from '../../../../../shared/domain/limits.ts'
import { useStatus } from '../../../../api/index.ts'
import { ClientSelect } from '../../../../forms/inputs/client-select.tsx'
import { DateInput } from '../../../../forms/inputs/date-input.tsx'
import { ProjectSelect } from '../../../../forms/inputs/project-select.tsx'
import { TextField } from '../../../../forms/inputs/text-field.tsx'
import { useFocusFirstFault } from '../../../../forms/use-focus-first-fault.ts'
import { useT } from '../../../../i18n/index.ts'
import classes from './bulk-bar.module.css'
import type { BulkActs } from './use-bulk.ts'

interface AskProps {
  readonly label: string
  readonly doLabel: string
  /** False: nothing to do yet. */
  readonly ready?: boolean
  /** False: a field is marked, and doing it goes to that one. */
  readonly isRight?: boolean
  readonly onWrong?: () => void
  readonly onDo: () => void
  /** Something else that can be done there. */
  readonly other?: { readonly label: string; readonly onDo: () => void }
  readonly children: ReactNode
}

/** A button that asks for what it needs beside itself, and does it by Enter. */
function Ask({ label, doLabel, ready = true, isRight = true, ...rest }: AskProps) {
  const { onDo, onWrong, other, children } = rest
  const [opened, setOpened] = useState(false)
  const { ref, tried } = useFocusFirstFault()
  const close = (act: () => void) => {
    setOpened(false)
    act()
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="top" trapFocus withinPortal>
      <Popover.Target>
        <Button size="xs" variant="default" onClick={() => setOpened(!opened)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          ref={ref}
          noValidate
          className={classes['form']}
          onSubmit={(event) => {
            event.preventDefault()
            tried()
            if (!isRight) onWrong?.()
            else if (ready) close(onDo)
          }}
        >
          {children}
          <Button type="submit" size="xs" disabled={!ready}>
            {doLabel}
          </Button>
          {other && (
            <Button size="xs" variant="subtle" onClick={() => close(other.onDo)}>
              {other.label}
            </Button>
          )}
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

interface Props {
  readonly acts: BulkActs
}

/** Gives them to another client and project. */
export function AssignPopover({ acts }: Props) {
  const t = useT()
  const [clientId, setClient] = useState<number | null>(null)
  const [projectId, setProject] = useState<number | null>(null)
  return (
    <Ask
      label={t(($) => $.time.list.bulk.assign)}
      doLabel={t(($) => $.time.list.bulk.assignDo)}
      onDo={() => acts.assign(clientId, projectId)}
    >
      <ClientSelect
        data-autofocus
        withinPortal={false}
        label={t(($) => $.common.fields.client)}
        placeholder={t(($) => $.time.entry.internal)}
        value={clientId}
        onChange={(next) => {
          setClient(next)
          setProject(null)
        }}
      />
      <ProjectSelect
        withinPortal={false}
        label={t(($) => $.common.fields.project)}
        clientId={clientId}
        value={projectId}
        onChange={setProject}
      />
    </Ask>
  )
}

/** Moves them to another day. */
export function MovePopover({ acts }: Props) {
  const t = useT()
  const { today } = useStatus()
  const [date, setDate] = useState<IsoDate | null>(today)
  const [tried, setTried] = useState(false)
  return (
    <Ask
      label={t(($) => $.time.list.bulk.move)}
      doLabel={t(($) => $.time.list.bulk.moveDo)}
      isRight={date !== null}
      onWrong={() => setTried(true)}
      onDo={() => date !== null && acts.moveTo(date)}
    >
      <DateInput
        data-autofocus
        label={t(($) => $.common.fields.date)}
        withinPortal={false}
        value={date}
        error={tried && date === null && t(($) => $.common.invalid.required)}
        onChange={setDate}
      />
    </Ask>
  )
}

/** Writes one note on all of them. */
export function NotePopover({ acts }: Props) {
  const t = useT()
  const [note, setNote] = useState('')
  return (
    <Ask
      label={t(($) => $.time.list.bulk.note)}
      doLabel={t(($) => $.time.list.bulk.setNote)}
      ready={note.trim() !== ''}
      onDo={() => acts.change({ note: note.trim() })}
      other={{
        label: t(($) => $.time.list.bulk.emptyNotes),
        onDo: () => acts.change({ note: '' }),
      }}
    >
      <TextField
        data-autofocus
        dir="auto"
        label={t(($) => $.common.fields.note)}
        maxLength={textLimits.note}
        value={note}
        onChange={setNote}
      />
    </Ask>
  )
}
