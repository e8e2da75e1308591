import { Button } from '@mantine/core'
import { IconBookmark, IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ClientFigures } from '../../../../shared/contract/reports.ts'
import type { WhatIfResult, Assumed } from '../../../../shared/domain/deciding/weighing.ts'
import type { OptionKind } from '../../../../shared/domain/kinds.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { letterAddress } from '../../../report/links/letter-address.ts'
import { rich, slot } from '../../../report/rich.tsx'
import type { Asked, Typed } from './assumptions.ts'
import { KeepPanel } from './keep-panel.tsx'
import { useWords } from '../use-words.ts'
import classes from '../weigh.module.css'

interface Props {
  readonly client: Pick<ClientFigures, 'clientId' | 'client'>
  readonly option: OptionKind
  readonly result: WhatIfResult
  readonly assumed: Assumed
  readonly typed: Typed
  readonly asked: Pick<Asked, 'asOf' | 'months'>
}

/** What the chosen option comes to, in one sentence with its money largest, and what one can do about it. */
export function Conclusion({ client, option, result, assumed, typed, asked }: Props) {
  const t = useT()
  const words = useWords()
  const [keeping, setKeeping] = useState(false)
  const between = {
    worst: words.money(result.worst.gain, true),
    best: words.money(result.best.gain, true),
  }
  return (
    <section className={classes['conclusion']} aria-label={t(($) => $.weigh.option[option])}>
      <p className={classes['answer']} aria-live="polite">
        <Sentence client={client} option={option} result={result} assumed={assumed} />
      </p>
      <p className={classes['more']}>
        {t(($) => $.weigh.between, between)} {t(($) => $.weigh.notCertain)}
      </p>
      <div className="hw-row">
        <Button
          leftSection={<IconBookmark size={17} aria-hidden />}
          onClick={() => setKeeping(true)}
        >
          {t(($) => $.weigh.keep.action)}
        </Button>
        <Button
          component={Link}
          href={letterAddress(client.clientId)}
          variant="default"
          leftSection={<IconMail size={17} aria-hidden />}
        >
          {t(($) => $.weigh.letter)}
        </Button>
      </div>
      {keeping && (
        <KeepPanel
          clientId={client.clientId}
          option={option}
          typed={typed}
          newRate={assumed.newRate}
          asked={asked}
          onClose={() => setKeeping(false)}
        />
      )}
    </section>
  )
}

function Sentence({ client, option, result, assumed }: Omit<Props, 'typed' | 'asked'>) {
  const t = useT()
  const format = useFormat()
  const words = useWords()
  const { gain, breakEvenMonth } = result
  const kind = gain > 0 ? 'gain' : gain < 0 ? 'loss' : 'even'
  const text = t(($) => $.weigh.conclusion[option][kind], {
    client: slot('client'),
    amount: slot('amount'),
    month: format.number(breakEvenMonth ?? assumed.horizonMonths),
    time: words.time(assumed.horizonMonths),
    fill: words.value('fill', assumed.fill),
    alternative: words.value('alternative', assumed.alternative),
    raise: words.value('raise', assumed.raise),
    churn: words.value('churn', assumed.churn),
    share: words.value('share', assumed.share),
    invest: words.value('invest', assumed.invest),
    newRate: words.value('newRate', assumed.newRate),
  })
  return rich(text, {
    client: <bdi className="hw-medium">{client.client}</bdi>,
    amount: (
      <bdi className="hw-number" data-tone={gain > 0 ? 'good' : 'bad'}>
        {words.money(Math.abs(gain))}
      </bdi>
    ),
  })
}
