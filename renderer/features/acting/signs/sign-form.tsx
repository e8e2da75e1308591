import { useEffect } from 'react'
import type { Sign } from '../../../../shared/domain/deciding/acting.ts'
import type { IsoDate } from '../../../../shared/domain/calendar.ts'
import { warningSignKinds, type WarningSignKind } from '../../../../shared/domain/kinds.ts'
import { Choice } from '../../../forms/inputs/choice.tsx'
import { DateInput } from '../../../forms/inputs/date-input.tsx'
import { InlineForm } from '../../../forms/inline-form.tsx'
import { NoteField } from '../../../forms/inputs/note-field.tsx'
import { useEntityForm } from '../../../forms/state/use-entity-form.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import forms from '../../../forms/form.module.css'

interface Values {
  readonly kind: WarningSignKind
  readonly on: IsoDate | null
  readonly note: string
}

interface Props {
  readonly sign: Sign
  /** True once it is deleted; the form stays for what was typed, if anything was. */
  readonly gone: boolean
  readonly onClose: () => void
}

/** A sign's row while it is edited: note first, since that is what a freshly logged one lacks. */
export function SignForm({ sign, gone, onClose }: Props) {
  const t = useT()
  const form = useSignForm(sign, onClose)
  const isIdle = gone && !form.changed
  useEffect(() => {
    if (isIdle) onClose()
  }, [isIdle, onClose])
  const submit = form.changed ? form.submit : onClose
  return (
    <InlineForm
      label={t(($) => $.acting.signs.edit, { sign: t(($) => $.acting.sign[sign.kind]) })}
      form={{ ...form, submit }}
      onClose={onClose}
    >
      <div className={forms.pair}>
        <Choice
          {...form.field('kind')}
          options={warningSignKinds}
          nameOf={(kind) => t(($) => $.acting.sign[kind])}
        />
        <DateInput {...form.field('on')} />
      </div>
      <NoteField
        {...form.field('note')}
        placeholder={t(($) => $.acting.signs.notePlaceholder)}
        takesFocus
      />
    </InlineForm>
  )
}

function useSignForm(sign: Sign, onClose: () => void) {
  const t = useT()
  const format = useFormat()
  return useEntityForm<'signs', Values, 'required'>('signs', {
    opened: sign,
    beside: { clientId: sign.clientId },
    start: sign,
    words: {
      kind: [t(($) => $.acting.signs.kind), (kind) => t(($) => $.acting.sign[kind])],
      on: [t(($) => $.acting.signs.on), (on) => format.date(on)],
      note: t(($) => $.common.fields.note),
    },
    valuesOf: (row) => row,
    fieldsOf: ({ kind, on, note }) => ({ kind, on: on ?? '', note }),
    faultsOf: ({ on }) => (on === null ? { on: 'required' } : {}),
    faultText: () => t(($) => $.common.invalid.required),
    added: () => t(($) => $.acting.signs.added),
    changed: () => t(($) => $.acting.signs.saved),
    onSaved: onClose,
  })
}
