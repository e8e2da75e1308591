import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { IsoDate } from '../../../../shared/domain/calendar.ts'
import type { Meeting } from '../../../../shared/domain/deciding/acting.ts'
import { useCall, useCommand, useStatus } from '../../../api/index.ts'
import { DateInput } from '../../../forms/inputs/date-input.tsx'
import { DeleteButton } from '../../../components/row-buttons.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import acting from '../acting.module.css'
import classes from './people.module.css'
import { useWish } from '../events.ts'
import { InlineForm } from '../../../forms/inline-form.tsx'
import { NoteField } from '../../../forms/inputs/note-field.tsx'
import { sendingOf } from '../../../forms/state/sending.ts'
import { useForm } from '../../../forms/state/use-form.ts'
import { Folded } from '../signs/sign-panel.tsx'

/** When the client was last met in person, a form for the next time, and the meetings before. */
export function Meetings({ clientId }: { readonly clientId: number }) {
  const t = useT()
  const [logging, setLogging] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const meetings = useCall('meetings.list', { clientId }).data
  useWish('hourworth:acting-form', (detail) => {
    if (detail.form !== 'meeting') return false
    setLogging(true)
    return true
  })
  const [last, ...earlier] = meetings ?? []
  const close = () => {
    setLogging(false)
    setTimeout(() => button.current?.focus())
  }
  return (
    <div className={classes['meetings']}>
      <div className={acting['row']}>
        {last && <p className={`hw-small ${classes['met']}`}>{t(($) => $.acting.people.met)}</p>}
        {meetings && !last && (
          <p className={`hw-soft ${classes['met']}`}>{t(($) => $.acting.people.never)}</p>
        )}
        <Button
          ref={button}
          variant="light"
          size="compact-sm"
          leftSection={<IconUsers size={14} aria-hidden="true" />}
          aria-expanded={logging}
          onClick={() => setLogging(true)}
        >
          {t(($) => $.acting.people.log)}
        </Button>
      </div>
      {last && <MeetingText meeting={last} />}
      {logging && <MeetingForm clientId={clientId} onClose={close} />}
      {earlier.length > 0 && (
        <Folded label={t(($) => $.acting.people.meetings, { count: earlier.length })}>
          <ul className="hw-rows">
            {earlier.map((meeting) => (
              <li key={meeting.id} className={acting['row']}>
                <MeetingText meeting={meeting} />
              </li>
            ))}
          </ul>
        </Folded>
      )}
    </div>
  )
}

function MeetingText({ meeting }: { readonly meeting: Meeting }) {
  const t = useT()
  const date = useFormat().date(meeting.on)
  return (
    <div className={classes['meeting']}>
      <div className="hw-main">
        <p className={acting['what']}>{date}</p>
        {meeting.note !== '' && (
          <p className={acting['note']}>
            <bdi>{meeting.note}</bdi>
          </p>
        )}
      </div>
      <DeleteButton
        call="meetings.delete"
        id={meeting.id}
        undoText={t(($) => $.acting.people.meetingDeleted)}
        label={t(($) => $.acting.people.meetingDelete, { date })}
        size="md"
      />
    </div>
  )
}

interface Props {
  readonly clientId: number
  readonly onClose: () => void
}

function MeetingForm({ clientId, onClose }: Props) {
  const t = useT()
  const form = useMeetingForm(clientId, onClose)
  return (
    <InlineForm
      label={t(($) => $.acting.people.log)}
      action={t(($) => $.acting.people.meetingSave)}
      form={form}
      onClose={onClose}
    >
      <DateInput {...form.field('on')} />
      <NoteField {...form.field('note')} takesFocus />
    </InlineForm>
  )
}

interface Values {
  readonly on: IsoDate | null
  readonly note: string
}

function useMeetingForm(clientId: number, onSaved: () => void) {
  const t = useT()
  const { today } = useStatus()
  const save = useCommand('meetings.create', {
    ownErrors: true,
    undoText: t(($) => $.acting.people.meetingLogged),
  })
  return useForm<Values, 'required'>(
    {
      start: { on: today, note: '' },
      words: {
        on: t(($) => $.acting.people.meetingOn),
        note: t(($) => $.acting.people.meetingNote),
      },
      faultsOf: ({ on }) => (on === null ? { on: 'required' } : {}),
      faultText: () => t(($) => $.common.invalid.required),
    },
    sendingOf(save, ({ on, note }) => ({ clientId, on: on ?? '', note }), onSaved),
  )
}
