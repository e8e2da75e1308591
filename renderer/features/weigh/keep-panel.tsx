import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { OptionKind } from '../../../shared/domain/weighing.ts'
import { useCommand } from '../../api/index.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { PanelForm } from '../clients/panel-form.tsx'
import { optionInputOf, type Asked, type Typed } from './assumptions.ts'
import forms from '../../components/form.module.css'

interface Props {
  readonly clientId: number
  readonly option: OptionKind
  readonly typed: Typed
  readonly newRate: number
  readonly asked: Pick<Asked, 'asOf' | 'months'>
  readonly onClose: () => void
}

/** Names what was weighed and keeps it, to be compared with what really happens. */
export function KeepPanel({ clientId, option, typed, newRate, asked, onClose }: Props) {
  const t = useT()
  const format = useFormat()
  const keep = useCommand('scenarios.keep', {
    ownErrors: true,
    undoText: ({ scenario }) =>
      t(($) => $.weigh.keep.kept, { name: format.isolate(scenario.name) }),
  })
  const start = t(($) => $.weigh.keep.defaultName, {
    option: t(($) => $.weigh.option[option]),
    month: format.month(asked.asOf.slice(0, 7), true),
  }).replaceAll(/[\u2068\u2069]/g, '')
  const fields = useNameAndNote(start, '')
  const submit = () => {
    if (!fields.check()) return
    keep.mutate(
      { ...fields.values, clientId, ...asked, input: optionInputOf(option, typed, newRate) },
      { onSuccess: onClose },
    )
  }
  return (
    <PanelForm
      title={t(($) => $.weigh.keep.title)}
      changed={fields.changed}
      saving={keep.isPending}
      error={keep.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={forms.hint}>{t(($) => $.weigh.keep.hint)}</p>
      <NameAndNote fields={fields} />
    </PanelForm>
  )
}

export interface NameAndNoteFields {
  readonly values: { readonly name: string; readonly note: string }
  readonly set: (patch: { readonly name?: string; readonly note?: string }) => void
  readonly changed: boolean
  readonly wrong: boolean
  /** True if what is typed may be sent. */
  readonly check: () => boolean
}

/** The typed name and note of a scenario. */
export function useNameAndNote(name: string, note: string): NameAndNoteFields {
  const [values, setValues] = useState({ name, note })
  const [tried, setTried] = useState(false)
  const length = values.name.trim().length
  const wrong = length === 0 || length > 200
  return {
    values,
    set: (patch) => setValues({ ...values, ...patch }),
    changed: values.name !== name || values.note !== note,
    wrong: tried && wrong,
    check: () => {
      setTried(true)
      return !wrong
    },
  }
}

/** The two fields every kept scenario has. */
export function NameAndNote({ fields }: { readonly fields: NameAndNoteFields }) {
  const t = useT()
  return (
    <>
      <TextInput
        label={t(($) => $.weigh.keep.name)}
        withAsterisk
        data-autofocus
        autoComplete="off"
        value={fields.values.name}
        error={fields.wrong ? t(($) => $.weigh.keep.nameNeeded) : undefined}
        onChange={(event) => fields.set({ name: event.currentTarget.value })}
      />
      <Textarea
        label={t(($) => $.weigh.keep.note)}
        autosize
        minRows={3}
        maxLength={4000}
        value={fields.values.note}
        onChange={(event) => fields.set({ note: event.currentTarget.value })}
      />
    </>
  )
}
