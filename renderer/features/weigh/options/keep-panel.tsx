import type { OptionKind } from '../../../../shared/domain/kinds.ts'
import { useCommand } from '../../../api/index.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { PanelForm } from '../../../forms/panel-form.tsx'
import { sendingOf } from '../../../forms/state/sending.ts'
import { useForm } from '../../../forms/state/use-form.ts'
import { optionInputOf, type Asked, type Typed } from './assumptions.ts'
import { NameAndNote, trimmed, useNamedRules } from '../scenarios/name-and-note.tsx'

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
  const form = useForm(
    useNamedRules({ name: start, note: '' }),
    sendingOf(
      keep,
      (values) => ({
        ...trimmed(values),
        clientId,
        ...asked,
        input: optionInputOf(option, typed, newRate),
      }),
      onClose,
    ),
  )
  return (
    <PanelForm title={t(($) => $.weigh.keep.title)} form={form} onClose={onClose}>
      <p className="hw-small">{t(($) => $.weigh.keep.hint)}</p>
      <NameAndNote form={form} />
    </PanelForm>
  )
}
