import { Alert, Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Template, TemplateFields } from '../../../shared/domain/letters.ts'
import { textLimits } from '../../../shared/domain/limits.ts'
import { useCommand, useErrorText } from '../../api/index.ts'
import { useFocusHome } from '../../components/use-focus-home.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import forms from '../../forms/form.module.css'

type Props = {
  readonly onClose: () => void
} & (
  | { readonly template: Template }
  | {
      readonly fields: Omit<TemplateFields, 'name'>
      readonly usualName: string
      readonly onCreated: (template: Template) => void
    }
)

/** Asks for the name of a template: of a new one made from the letter, or a better one for a known one. */
export function TemplateDialog(props: Props) {
  const t = useT()
  const errorText = useErrorText()
  const { save, error, saving } = useSave(props)
  const [name, setName] = useState('template' in props ? props.template.name : props.usualName)
  const [tried, setTried] = useState(false)
  useFocusHome()
  const isNew = !('template' in props)
  return (
    <Modal
      opened
      onClose={props.onClose}
      returnFocus={false}
      title={isNew ? t(($) => $.letters.template.title) : t(($) => $.letters.template.renameTitle)}
      closeButtonProps={{ 'aria-label': t(($) => $.common.actions.close) }}
    >
      <form
        className="hw-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (name.trim() !== '') save(name.trim())
        }}
      >
        {error && <Alert color="red">{errorText(error)}</Alert>}
        {isNew && <p className="hw-small">{t(($) => $.letters.template.text)}</p>}
        <TextInput
          label={t(($) => $.letters.template.name)}
          data-autofocus
          autoComplete="off"
          dir="auto"
          maxLength={textLimits.name}
          value={name}
          error={tried && name.trim() === '' && t(($) => $.letters.template.nameMissing)}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className={forms.choices}>
          <Button variant="default" onClick={props.onClose}>
            {t(($) => $.common.actions.cancel)}
          </Button>
          <Button type="submit" loading={saving}>
            {t(($) => $.common.actions.save)}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function useSave(props: Props) {
  const t = useT()
  const { isolate } = useFormat()
  const create = useCommand('templates.create', {
    ownErrors: true,
    undoText: ({ template }) =>
      t(($) => $.letters.undo.templateCreated, { name: isolate(template.name) }),
  })
  const rename = useCommand('templates.update', {
    ownErrors: true,
    undoText: ({ template }) =>
      t(($) => $.letters.undo.templateSaved, { name: isolate(template.name) }),
  })
  const save = (name: string) => {
    if ('template' in props) {
      const change = { id: props.template.id, fields: { name } }
      return rename.mutate(change, { onSuccess: props.onClose })
    }
    return create.mutate(
      { ...props.fields, name },
      {
        onSuccess: ({ template }) => {
          props.onCreated(template)
          props.onClose()
        },
      },
    )
  }
  return { save, error: create.error ?? rename.error, saving: create.isPending || rename.isPending }
}
