import { Button } from '@mantine/core'
import { IconChartLine } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Scenario } from '../../../../shared/domain/deciding/weighing.ts'
import { DeleteButton, EditButton } from '../../../components/row-buttons.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { ScenarioCompare } from './scenario-compare.tsx'
import { useWords } from '../use-words.ts'
import { weighHref } from '../weigh-address.ts'
import classes from './scenarios.module.css'

interface Props {
  readonly scenario: Scenario
  readonly client: string
  /** Whether what really happened is shown. */
  readonly open: boolean
  readonly onToggle: (open: boolean) => void
  readonly onEdit: () => void
}

/** One kept scenario: what was expected of it, and what one can do with it. */
export function ScenarioRow({ scenario, client, open, onToggle, onEdit }: Props) {
  const t = useT()
  const format = useFormat()
  const words = useWords()
  const { expected, input, keptOn, note } = scenario
  const time = words.time(expected.cumulative.length)
  return (
    <>
      <div className={classes['row']}>
        <div className={classes['what']}>
          <h3>
            <bdi>{scenario.name}</bdi>
          </h3>
          <p>
            {t(($) => $.weigh.option[input.option])} ·{' '}
            {t(($) => $.weigh.scenarios.keptOn, { date: format.date(keptOn) })}
          </p>
          {note !== '' && (
            <p className={classes['note']} dir="auto">
              {note}
            </p>
          )}
        </div>
        <p className={classes['expected']}>
          <bdi className="hw-number" data-tone={expected.gain > 0 ? 'good' : 'bad'}>
            {words.money(expected.gain, true)}
          </bdi>
          <small>{t(($) => $.weigh.scenarios.expected, { time })}</small>
          <small>
            {expected.breakEvenMonth === null
              ? t(($) => $.weigh.scenarios.never)
              : t(($) => $.weigh.scenarios.paysBack, {
                  month: format.number(expected.breakEvenMonth),
                })}
          </small>
        </p>
        <Actions scenario={scenario} open={open} onToggle={onToggle} onEdit={onEdit} />
      </div>
      {open && <ScenarioCompare scenario={scenario} client={client} />}
    </>
  )
}

function Actions({ scenario, open, onToggle, onEdit }: Omit<Props, 'client'>) {
  const t = useT()
  const { isolate } = useFormat()
  const name = isolate(scenario.name)
  const href = weighHref('what-if', { clientId: scenario.clientId, scenarioId: scenario.id })
  // Which of them, for those who hear the buttons one by one.
  const about = (
    <span className="hw-only-for-readers"> {t(($) => $.weigh.scenarios.about, { name })}</span>
  )
  return (
    <div className={classes['actions']}>
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconChartLine size={16} aria-hidden />}
        aria-expanded={open}
        onClick={() => onToggle(!open)}
      >
        {open ? t(($) => $.weigh.scenarios.hide) : t(($) => $.weigh.scenarios.compare)}
        {about}
      </Button>
      <Button size="compact-sm" variant="default" component={Link} href={href}>
        {t(($) => $.weigh.scenarios.open)}
        {about}
      </Button>
      <EditButton label={t(($) => $.weigh.scenarios.edit, { name })} onClick={onEdit} />
      <DeleteButton
        call="scenarios.delete"
        id={scenario.id}
        undoText={t(($) => $.weigh.scenarios.deleted, { name })}
        label={t(($) => $.weigh.scenarios.delete, { name })}
      />
    </div>
  )
}
