import { Button, SegmentedControl } from '@mantine/core'
import { situations, languages } from '../../../../shared/domain/kinds.ts'
import { useCall, useStatus } from '../../../api/index.ts'
import { Choice } from '../../../forms/inputs/choice.tsx'
import { ClientSelect } from '../../../forms/inputs/client-select.tsx'
import { Section } from '../../../components/page.tsx'
import { useT } from '../../../i18n/index.ts'
import { fieldId } from '../field-id.ts'
import type { LetterPlace } from '../letter-place.ts'
import classes from '../letters.module.css'
import type { Desk } from './use-letter.ts'

interface Props {
  readonly desk: Desk
  readonly place: LetterPlace
}

/** To whom, about what, in which language. */
export function LetterChoice({ desk, place }: Props) {
  const t = useT()
  const { client } = desk.facts
  return (
    <Section>
      <div className={classes.choice}>
        <ClientSelect
          id={fieldId('client')}
          label={t(($) => $.letters.client)}
          creatable={false}
          archived
          value={client?.id ?? null}
          onChange={(clientId) => place.go({ clientId, situation: null })}
        />
        <div>
          <span className={classes.label} id="letter-situation" aria-hidden="true">
            {t(($) => $.letters.situation.label)}
          </span>
          <SegmentedControl
            fullWidth
            aria-label={t(($) => $.letters.situation.label)}
            data={situations.map((value) => ({
              value,
              label: t(($) => $.letters.situation[value]),
            }))}
            value={desk.situation}
            onChange={(situation) => place.go({ clientId: client?.id ?? null, situation })}
          />
        </div>
        <Choice
          label={t(($) => $.letters.language)}
          options={languages}
          nameOf={(language) => t(($) => $.common.languages[language])}
          value={desk.language}
          onChange={desk.setLanguage}
        />
      </div>
      {client === null && (
        <Suggested onChoose={(clientId) => place.go({ clientId, situation: null })} />
      )}
    </Section>
  )
}

/** The clients whose figures speak for it, so that the letter is one click away. */
function Suggested({ onChoose }: { readonly onChoose: (clientId: number) => void }) {
  const t = useT()
  const { today } = useStatus()
  const report = useCall('reports.clients', { asOf: today })
  const found = (report.data?.clients ?? []).filter(({ verdict }) => verdict === 'say-no')
  if (found.length === 0) return <p className="hw-small">{t(($) => $.letters.noClient)}</p>
  return (
    <div className={classes.suggested}>
      <span>{t(($) => $.letters.suggested)}</span>
      {found.map(({ clientId, client }) => (
        <Button key={clientId} variant="light" size="compact-sm" onClick={() => onChoose(clientId)}>
          <bdi>{client}</bdi>
        </Button>
      ))}
    </div>
  )
}
