import { Select } from '@mantine/core'
import { useState } from 'react'
import type { Sign } from '../../../../shared/domain/acting.ts'
import { warningSignKinds, type WarningSignKind } from '../../../../shared/domain/kinds.ts'
import { useCommand } from '../../../api/index.ts'
import { DateInput } from '../../../forms/date-input.tsx'
import { useT } from '../../../i18n/index.ts'
import forms from '../../../forms/form.module.css'
import { InlineForm, NoteField } from '../../../forms/row-form.tsx'

/** A sign's row while it is edited: note first, since that is what a freshly logged one lacks. */
export function SignForm({ sign, onClose }: { readonly sign: Sign; readonly onClose: () => void }) {
  const t = useT()
  const [kind, setKind] = useState<WarningSignKind>(sign.kind)
  const [on, setOn] = useState<string | null>(sign.on)
  const [note, setNote] = useState(sign.note)
  const kinds = warningSignKinds.map((value) => ({ value, label: t(($) => $.acting.sign[value]) }))
  const save = useCommand('signs.update', {
    ownErrors: true,
    undoText: t(($) => $.acting.signs.saved),
  })
  const submit = () => {
    if (on === null) return
    if (kind === sign.kind && on === sign.on && note === sign.note) return onClose()
    save.mutate({ id: sign.id, fields: { kind, on, note } }, { onSuccess: onClose })
  }
  return (
    <InlineForm
      label={t(($) => $.acting.signs.edit, { sign: t(($) => $.acting.sign[sign.kind]) })}
      error={save.error}
      saving={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={forms.pair}>
        <Select
          label={t(($) => $.acting.signs.kind)}
          data={kinds}
          allowDeselect={false}
          value={kind}
          onChange={(next) => next !== null && setKind(next)}
        />
        <DateInput
          label={t(($) => $.acting.signs.on)}
          value={on}
          error={on === null && t(($) => $.common.invalid.required)}
          onChange={setOn}
        />
      </div>
      <NoteField
        label={t(($) => $.common.fields.note)}
        placeholder={t(($) => $.acting.signs.notePlaceholder)}
        value={note}
        onChange={setNote}
        onEnter={submit}
        takesFocus
      />
    </InlineForm>
  )
}
