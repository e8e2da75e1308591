import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { CallOutput } from '../../../../shared/contract/index.ts'
import type { IsoDate } from '../../../../shared/domain/calendar.ts'
import type { Settings } from '../../../../shared/domain/settings.ts'
import { presentOf, useCall, useCommand, useSettings, useStatus } from '../../../api/index.ts'
import { useClients } from '../../../components/hooks/use-clients.ts'
import { Loaded, LoadingState } from '../../../components/states.tsx'
import { DialogForm } from '../../../forms/dialog-form.tsx'
import { DateInput } from '../../../forms/inputs/date-input.tsx'
import type { FieldWords } from '../../../forms/state/field-words.ts'
import { sendingOf } from '../../../forms/state/sending.ts'
import { useForm } from '../../../forms/state/use-form.ts'
import { useMeanwhile } from '../../../forms/state/use-meanwhile.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { ClientDays } from './client-days.tsx'

interface Props {
  readonly onClose: () => void
}

interface Values {
  readonly until: IsoDate | null
  /** Whether clients end where their own last invoice does. */
  readonly own: boolean
}

/** Asks up to when time is to be locked, once what to propose is known; that it cannot be known is said. */
export function LockForm({ onClose }: Props) {
  const proposed = useCall('lock.propose', {})
  return (
    <Loaded query={proposed} loading={<LoadingState rows={1} />}>
      {(data) => <Asked proposed={data} onClose={onClose} />}
    </Loaded>
  )
}

type Asking = Props & { readonly proposed: CallOutput<'lock.propose'> }

function Asked({ proposed, onClose }: Asking) {
  const t = useT()
  const form = useLockForm(proposed, onClose)
  const { date } = useFormat()
  const clients = useClients().data ?? []
  const { until, own } = form.values
  const apart = apartWithin(proposed, until).map(({ clientId, isInvoiced, ...of }) => ({
    id: clientId,
    name: clients.find(({ id }) => id === clientId)?.name ?? '',
    text: isInvoiced ? date(of.until) : t(($) => $.settings.locked.nothing),
  }))
  return (
    <DialogForm
      title={t(($) => $.settings.locked.form)}
      form={form}
      action={t(($) => $.settings.locked.action)}
      onClose={onClose}
    >
      <DateInput
        {...form.field('until')}
        lean="past"
        withAsterisk
        description={proposed.until !== null && t(($) => $.settings.locked.proposed)}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
      />
      {apart.length > 0 && (
        <>
          <Checkbox
            label={t(($) => $.settings.locked.own)}
            checked={own}
            onChange={(event) => form.set({ own: event.currentTarget.checked })}
          />
          {own && <ClientDays days={apart} />}
        </>
      )}
    </DialogForm>
  )
}

/** Those that end before the day chosen: a later one would lock more than was asked for. */
const apartWithin = ({ apart }: Asking['proposed'], until: IsoDate | null) =>
  apart.filter((one) => until !== null && one.until < until)

function useLockForm(proposed: Asking['proposed'], onClose: () => void) {
  const t = useT()
  const { date } = useFormat()
  const { today } = useStatus()
  const settings = useSettings()
  const { lockedUntil, unlockedUntil } = settings
  const last = [proposed.until, lockedUntil, unlockedUntil].filter((one) => one !== null)
  const { conflict, ...sending } = useLocking(proposed, settings, onClose)
  const words: FieldWords<Values> = {
    until: [t(($) => $.settings.locked.until), (day) => date(day)],
    own: t(($) => $.settings.locked.own),
  }
  const form = useForm<Values, 'needed' | 'future'>(
    {
      start: { until: last.toSorted().at(-1) ?? null, own: true },
      words,
      faultsOf: ({ until }) => ({
        ...(until === null && { until: 'needed' }),
        ...(until !== null && until > today && { until: 'future' }),
      }),
      faultText: (fault) =>
        fault === 'future'
          ? t(($) => $.settings.locked.future)
          : t(($) => $.common.invalid.required),
    },
    sending,
  )
  return { ...form, meanwhile: useMeanwhile(form, words, conflict, valuesOf) }
}

const valuesOf = ({ lockedUntil, lockedApart }: Settings): Values => ({
  until: lockedUntil,
  own: Object.keys(lockedApart).length > 0,
})

/** Locks what was seen as it was when the form was opened, or as another window left it since. */
function useLocking(proposed: Asking['proposed'], opened: Settings, onClose: () => void) {
  const t = useT()
  const { date } = useFormat()
  const [seen, setSeen] = useState(opened)
  const set = useCommand('lock.set', {
    ownErrors: true,
    undoText: (_, { until }) =>
      t(($) => $.settings.locked.done, { date: until === null ? '' : date(until) }),
  })
  const conflict = presentOf('settings', set.error)
  if (conflict && conflict !== seen) setSeen(conflict)
  const inputOf = ({ until, own }: Values) => {
    const apart = own ? apartWithin(proposed, until) : []
    return {
      until,
      apart: Object.fromEntries(apart.map((one) => [one.clientId, one.until])),
      seen: { lockedUntil: seen.lockedUntil, lockedApart: seen.lockedApart },
    }
  }
  const sending = sendingOf(set, inputOf, onClose)
  return { ...sending, error: conflict ? null : sending.error, conflict }
}
