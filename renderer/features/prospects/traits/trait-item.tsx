import { IconCheck, IconX } from '@tabler/icons-react'
import type { Trait } from '../../../../shared/domain/deciding/prospects.ts'
import { textLimits } from '../../../../shared/domain/limits.ts'
import { useTakesFocus } from '../../../components/hooks/use-edited.ts'
import { DeleteButton, EditButton } from '../../../components/row-buttons.tsx'
import { InlineForm } from '../../../forms/inline-form.tsx'
import { TextField } from '../../../forms/inputs/text-field.tsx'
import { useEntityForm } from '../../../forms/state/use-entity-form.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import classes from '../prospects.module.css'

interface Props {
  readonly trait: Trait
  /** True: it was just edited. */
  readonly takesFocus: boolean
  readonly onEdit: () => void
}

/** One trait, with what can be done with it. */
export function TraitItem({ trait, takesFocus, onEdit }: Props) {
  const t = useT()
  const { isolate } = useFormat()
  const pencil = useTakesFocus(takesFocus)
  const name = isolate(trait.text)
  return (
    <li className={classes['trait']}>
      {trait.wanted ? (
        <IconCheck size={16} stroke={2.2} className="hw-good" aria-hidden="true" />
      ) : (
        <IconX size={16} stroke={2.2} className="hw-bad" aria-hidden="true" />
      )}
      <bdi className="hw-grow">{trait.text}</bdi>
      <EditButton
        ref={pencil}
        label={t(($) => $.prospects.traits.edit, { trait: name })}
        size="md"
        onClick={onEdit}
      />
      <DeleteButton
        call="traits.delete"
        id={trait.id}
        undoText={t(($) => $.prospects.undo.traitDeleted)}
        label={t(($) => $.prospects.traits.delete, { trait: name })}
        size="md"
      />
    </li>
  )
}

/** One edited where it stands: Enter or leaving the field keeps what was typed, Escape does not. */
export function EditTrait({
  trait,
  onLeave,
}: {
  readonly trait: Trait
  readonly onLeave: () => void
}) {
  const t = useT()
  const form = useTraitForm(trait, onLeave)
  const { text } = form.values
  const label = t(($) => $.prospects.traits.field)
  if (form.meanwhile || form.gone || form.error) {
    return (
      <li className={classes['trait']}>
        <InlineForm label={label} form={form} onClose={onLeave}>
          <TextField {...form.field('text')} maxLength={textLimits.name} />
        </InlineForm>
      </li>
    )
  }
  return (
    <li className={classes['trait']}>
      <TextField
        className="hw-grow"
        aria-label={label}
        maxLength={textLimits.name}
        ref={(field) => field?.focus()}
        value={text}
        onChange={(next) => form.set({ text: next })}
        onBlur={() => (text.trim() === '' || !form.changed ? onLeave() : form.submit())}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave()
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur()
        }}
      />
    </li>
  )
}

function useTraitForm(trait: Trait, onSaved: () => void) {
  const t = useT()
  return useEntityForm<'traits', Pick<Trait, 'text'>>('traits', {
    opened: trait,
    beside: { wanted: trait.wanted },
    start: { text: trait.text },
    words: { text: t(($) => $.prospects.traits.field) },
    valuesOf: ({ text }) => ({ text }),
    fieldsOf: ({ text }) => ({ text: text.trim() }),
    added: () => t(($) => $.prospects.undo.traitAdded),
    changed: () => t(($) => $.prospects.undo.traitSaved),
    onSaved,
  })
}
