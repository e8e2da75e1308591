import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Template } from '../../../../shared/domain/deciding/letters.ts'
import { useCommand } from '../../../api/index.ts'
import { RowMenu } from '../../../components/row-buttons.tsx'
import { Section } from '../../../components/page.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { tones } from '../../../../shared/words/letters/index.ts'
import classes from '../letters.module.css'
import { TemplateDialog } from '../template-dialog.tsx'
import type { Known } from '../use-facts.ts'
import type { Desk } from './use-letter.ts'
import type { Source } from '../work-store.ts'

interface Props {
  readonly desk: Desk
  readonly known: Known
}

/** The letters to choose from: the built-in ones, then the user's own for the same situation. */
export function ToneList({ desk, known }: Props) {
  const t = useT()
  const [renamed, setRenamed] = useState<Template | null>(null)
  const own = known.templates.filter(({ situation }) => situation === desk.situation)
  return (
    <Section title={t(($) => $.letters.tones.label)}>
      <div className={classes.tones} role="radiogroup" aria-label={t(($) => $.letters.tones.label)}>
        <KeptTone desk={desk} known={known} />
        {tones[desk.situation].map((tone) => (
          <ToneChoice
            key={tone}
            desk={desk}
            source={{ kind: 'builtIn', tone }}
            title={t(($) => $.letters.tones[tone])}
            hint={t(($) => $.letters.tones[`${tone}Hint`])}
          />
        ))}
        {own.length > 0 && <p className={classes.label}>{t(($) => $.letters.tones.own)}</p>}
        {own.map((template) => (
          <OwnTemplate
            key={template.id}
            desk={desk}
            template={template}
            onRename={() => setRenamed(template)}
          />
        ))}
      </div>
      {renamed && (
        <TemplateDialog template={renamed} fields={renamed} onClose={() => setRenamed(null)} />
      )}
    </Section>
  )
}

function KeptTone({ desk, known }: Props) {
  const t = useT()
  const format = useFormat()
  const { source } = desk
  const letter = source.kind === 'kept' && known.kept.find(({ id }) => id === source.id)
  if (!letter) return null
  return (
    <ToneChoice
      desk={desk}
      source={source}
      title={t(($) => $.letters.tones.kept, { date: format.date(letter.on) })}
      hint={t(($) => $.letters.tones.keptHint)}
    />
  )
}

interface ToneChoiceProps {
  readonly desk: Desk
  readonly source: Source
  readonly title: React.ReactNode
  readonly hint: React.ReactNode
}

function ToneChoice({ desk, source, title, hint }: ToneChoiceProps) {
  const t = useT()
  return (
    <label className={classes.tone}>
      <input
        type="radio"
        name="letter-tone"
        checked={isSame(source, desk.source)}
        onChange={() => desk.choose(source)}
      />
      <span>
        {title}
        <small>
          {hint}{' '}
          {desk.isEdited(source) && (
            <em className={classes.edited}>{t(($) => $.letters.tones.edited)}</em>
          )}
        </small>
      </span>
    </label>
  )
}

function OwnTemplate({
  desk,
  template,
  onRename,
}: {
  readonly desk: Desk
  readonly template: Template
  readonly onRename: () => void
}) {
  const t = useT()
  const { isolate } = useFormat()
  const remove = useCommand('templates.delete', {
    undoText: t(($) => $.letters.undo.templateDeleted),
  })
  return (
    <div className={classes.own}>
      <ToneChoice
        desk={desk}
        source={{ kind: 'template', id: template.id }}
        title={<bdi>{template.name}</bdi>}
        hint={t(($) => $.common.languages[template.language])}
      />
      <RowMenu
        label={t(($) => $.letters.template.more, { name: isolate(template.name) })}
        groups={[
          [
            {
              label: t(($) => $.letters.template.rename),
              icon: IconPencil,
              run: onRename,
            },
            {
              label: t(($) => $.common.actions.delete),
              icon: IconTrash,
              run: () => remove.mutate({ id: template.id }),
            },
          ],
        ]}
      />
    </div>
  )
}

function isSame(a: Source, b: Source): boolean {
  if (a.kind === 'builtIn') return b.kind === 'builtIn' && a.tone === b.tone
  return a.kind === b.kind && a.id === b.id
}
