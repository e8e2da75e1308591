import { IconCheck, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Trait } from '../../../../shared/domain/prospects.ts'
import { textLimits } from '../../../../shared/domain/limits.ts'
import { DeleteButton, EditButton } from '../../../components/row-buttons.tsx'
import { InlineForm } from '../../../forms/inline-form.tsx'
import { TextField } from '../../../forms/inputs/text-field.tsx'
import { useChangeForm } from '../../../forms/state/use-entity-form.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import classes from '../prospects.module.css'

/** One trait, edited where it stands. */
export function TraitItem({ trait }: { readonly trait: Trait }) {
  const t = useT()
  const { isolate } = useFormat()
  const [editing, setEditing] = useState(false)
  const pencil = useRef<HTMLButtonElement>(null)
  const name = isolate(trait.text)
  const leave = () => {
    setEditing(false)
    // The pencil is back only after this.
    setTimeout(() => pencil.current?.focus())
  }
  if (editing) return <EditTrait trait={trait} onLeave={leave} />
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
        onClick={() => setEditing(true)}
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

/** Enter or leaving the field keeps what was typed, Escape does not. */
function EditTrait({ trait, onLeave }: { readonly trait: Trait; readonly onLeave: () => void }) {
  const t = useT()
  const form = useTraitForm(trait, onLeave)
  const { text } = form.values
  const label = t(($) => $.prospects.traits.field)
  if (form.meanwhile || form.error) {
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
  return useChangeForm<'traits', Pick<Trait, 'text'>>('traits', {
    opened: trait,
    start: { text: trait.text },
    words: { text: t(($) => $.prospects.traits.field) },
    valuesOf: ({ text }) => ({ text }),
    fieldsOf: ({ text }) => ({ text: text.trim() }),
    changed: () => t(($) => $.prospects.undo.traitSaved),
    onSaved,
  })
}
