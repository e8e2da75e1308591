import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { Trait } from '../../../../shared/domain/deciding/prospects.ts'
import { textLimits } from '../../../../shared/domain/limits.ts'
import { useCommand } from '../../../api/index.ts'
import { Section } from '../../../components/page.tsx'
import { TextField } from '../../../forms/inputs/text-field.tsx'
import { useT } from '../../../i18n/index.ts'
import { byId, useEdited, useOpened } from '../../../components/hooks/use-edited.ts'
import { EditTrait, TraitItem } from './trait-item.tsx'
import classes from '../prospects.module.css'

/** What the user wants and does not want in a client: two lists, written down once. */
export function TraitsSection({ traits }: { readonly traits: readonly Trait[] }) {
  const t = useT()
  return (
    <Section title={t(($) => $.prospects.traits.title)} text={t(($) => $.prospects.traits.text)}>
      <div className={classes['traits']}>
        <TraitList wanted traits={traits.filter(({ wanted }) => wanted)} />
        <TraitList wanted={false} traits={traits.filter(({ wanted }) => !wanted)} />
      </div>
    </Section>
  )
}

interface ListProps {
  readonly wanted: boolean
  readonly traits: readonly Trait[]
}

function TraitList({ wanted, traits }: ListProps) {
  const t = useT()
  const id = useId()
  const edited = useEdited()
  const rows = useOpened(traits, edited.id, byId)
  return (
    <div>
      <h3 className={classes['traitsTitle']} id={id} data-tone={wanted ? 'good' : 'bad'}>
        {wanted ? t(($) => $.prospects.traits.wanted) : t(($) => $.prospects.traits.unwanted)}
      </h3>
      {rows.length === 0 && (
        <p className="hw-soft">
          {wanted
            ? t(($) => $.prospects.traits.exampleWanted)
            : t(($) => $.prospects.traits.exampleUnwanted)}
        </p>
      )}
      <ul className={classes['traitList']} aria-labelledby={id}>
        {rows.map((trait) =>
          trait.id === edited.id ? (
            <EditTrait key={trait.id} trait={trait} onLeave={edited.leave} />
          ) : (
            <TraitItem
              key={trait.id}
              trait={trait}
              takesFocus={trait.id === edited.left}
              onEdit={() => edited.edit(trait.id)}
            />
          ),
        )}
      </ul>
      <AddTrait wanted={wanted} />
    </div>
  )
}

function AddTrait({ wanted }: { readonly wanted: boolean }) {
  const t = useT()
  const [text, setText] = useState('')
  const create = useCommand('traits.create', {
    undoText: t(($) => $.prospects.undo.traitAdded),
  })
  const label = wanted
    ? t(($) => $.prospects.traits.addWanted)
    : t(($) => $.prospects.traits.addUnwanted)
  return (
    <form
      className={classes['addTrait']}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '' || create.isPending) return
        create.mutate({ text, wanted }, { onSuccess: () => setText('') })
      }}
    >
      <TextField
        className="hw-grow"
        aria-label={label}
        placeholder={label}
        maxLength={textLimits.name}
        value={text}
        onChange={setText}
      />
      <Button
        type="submit"
        variant="default"
        disabled={text.trim() === ''}
        leftSection={<IconPlus size={16} aria-hidden="true" />}
      >
        {t(($) => $.common.actions.add)}
      </Button>
    </form>
  )
}
