import { Button } from '@mantine/core'
import type { Client } from '../../../shared/domain/entities.ts'
import type { Letter } from '../../../shared/domain/deciding/letters.ts'
import { DeleteButton } from '../../components/row-buttons.tsx'
import { Section } from '../../components/page.tsx'
import { useFormat } from '../../format/index.ts'
import { directionOf, useT } from '../../i18n/index.ts'
import type { LetterPlace } from './letter-place.ts'
import classes from './letters.module.css'
import { useWork } from './work-store.ts'

interface Props {
  readonly client: Client
  readonly kept: readonly Letter[]
  readonly place: LetterPlace
}

/** The letters kept with the client, newest first; each can be opened again or deleted. */
export function LetterHistory({ client, kept, place }: Props) {
  const t = useT()
  const { isolate } = useFormat()
  const [, change] = useWork(client.id)
  const open = ({ id, situation }: Letter) => {
    change((work) => ({
      ...work,
      sources: { ...work.sources, [situation]: { kind: 'kept', id } },
    }))
    place.go({ clientId: client.id, situation })
    document.getElementById('letter-body')?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <Section title={t(($) => $.letters.history.title, { client: isolate(client.name) })}>
      {kept.length === 0 ? (
        <p className="hw-small">{t(($) => $.letters.history.empty)}</p>
      ) : (
        <ul className="hw-lined">
          {kept.map((letter) => (
            <KeptLetter key={letter.id} letter={letter} onOpen={() => open(letter)} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function KeptLetter({ letter, onOpen }: { readonly letter: Letter; readonly onOpen: () => void }) {
  const t = useT()
  const format = useFormat()
  const { on, language, situation } = letter
  const subject = letter.subject.trim() || t(($) => $.letters.history.noSubject)
  const named = { subject: format.isolate(subject), date: format.date(on) }
  return (
    <li className={classes.kept}>
      <span className={classes.date}>{format.date(on)}</span>
      <span className={classes.about}>
        <bdi lang={language} dir={directionOf(language)}>
          {subject}
        </bdi>
        <small>
          {t(($) => $.letters.history[situation])} · {t(($) => $.common.languages[language])}
        </small>
      </span>
      <Button
        variant="light"
        size="compact-sm"
        aria-label={t(($) => $.letters.history.openLabel, named)}
        onClick={onOpen}
      >
        {t(($) => $.letters.history.open)}
      </Button>
      <DeleteButton
        call="letters.delete"
        id={letter.id}
        undoText={t(($) => $.letters.undo.deleted)}
        label={t(($) => $.letters.history.deleteLabel, named)}
      />
    </li>
  )
}
