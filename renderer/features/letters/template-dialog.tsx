import type { Template, TemplateFields } from '../../../shared/domain/deciding/letters.ts'
import { textLimits } from '../../../shared/domain/limits.ts'
import { DialogForm } from '../../forms/dialog-form.tsx'
import { TextField } from '../../forms/inputs/text-field.tsx'
import { useEntityForm } from '../../forms/state/use-entity-form.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'

interface Props {
  /** Null: a new one, made of the fields. */
  readonly template: Template | null
  readonly fields: TemplateFields
  readonly onSaved?: (template: Template) => void
  readonly onClose: () => void
}

/** Asks for the name of a template: of a new one made from the letter, or a better one for a known one. */
export function TemplateDialog(props: Props) {
  const { template, onClose } = props
  const t = useT()
  const form = useTemplateForm(props)
  return (
    <DialogForm
      title={
        template ? t(($) => $.letters.template.renameTitle) : t(($) => $.letters.template.title)
      }
      form={form}
      onClose={onClose}
    >
      {!template && <p className="hw-small">{t(($) => $.letters.template.text)}</p>}
      <TextField {...form.field('name')} data-autofocus dir="auto" maxLength={textLimits.name} />
    </DialogForm>
  )
}

function useTemplateForm({ template, fields, onSaved, onClose }: Props) {
  const t = useT()
  const { isolate } = useFormat()
  return useEntityForm<'templates', Pick<TemplateFields, 'name'>, 'nameMissing'>('templates', {
    opened: template,
    start: { name: fields.name },
    words: { name: t(($) => $.letters.template.name) },
    valuesOf: ({ name }) => ({ name }),
    beside: fields,
    fieldsOf: ({ name }) => ({ name: name.trim() }),
    faultsOf: ({ name }) => (name.trim() === '' ? { name: 'nameMissing' } : {}),
    faultText: (fault) => t(($) => $.letters.template[fault]),
    added: (out) => t(($) => $.letters.undo.templateCreated, { name: isolate(out.template.name) }),
    changed: (out) => t(($) => $.letters.undo.templateSaved, { name: isolate(out.template.name) }),
    onSaved: (out) => {
      onSaved?.(out.template)
      onClose()
    },
  })
}
