import type { ClientFigures } from '../../../../shared/contract/reports.ts'
import type { Band } from '../../../../shared/domain/kinds.ts'
import { fill, fillCount } from '../../../../shared/words/fill.ts'
import { flagValues } from '../../../../shared/words/flag-values.ts'
import { flags as words } from '../../../../shared/words/en/report/flags.ts'
import { units } from '../../../../shared/words/en/units.ts'
import { verdictWord } from '../../../../shared/words/verdict-words.ts'

/** What the app says of a client, as the cells of the table in docs/rules.md: rate, beside it, level, advice, why. */
export function answerOf(figures: ClientFigures): string[] {
  return [
    figures.effectiveRate === null ? '–' : amount(figures.effectiveRate),
    besideOf(figures) || '–',
    words.band[figures.band],
    words.verdict[verdictWord(figures)],
    reasonsOf(figures),
  ]
}

function besideOf({ pendingSeconds, pendingValue, accrued, deferred, overdue }: ClientFigures) {
  const waiting = pendingValue === null ? '' : `, worth ${amount(pendingValue)}`
  return [
    ...(pendingSeconds > 0 ? [`${hours(pendingSeconds)} waiting${waiting}`] : []),
    ...(accrued > 0 ? [`${amount(accrued)} accrued`] : []),
    ...(deferred > 0 ? [`${amount(deferred)} deferred`] : []),
    ...(overdue > 0 ? [`${amount(overdue)} overdue`] : []),
  ].join('; ')
}

function reasonsOf({ reasons, flags }: ClientFigures): string {
  const sentences = reasons.map((reason) => {
    const flag = flags.find(({ kind }) => kind === reason)
    if (!flag) return fill(words.bandMeaning[reason as Band], { ...rates, hours: 5 })
    const values = flagValues(flag, {
      rate: amount,
      money: amount,
      hours,
      share: (share) => `${Math.round(share * 100)} %`,
      days: (days) => fillCount(units, 'day', days, { value: days }),
      name: (name) => name,
    })
    if (!values) throw new Error(`${flag.kind} without its figures`)
    return fillCount(words.sentence, flag.kind, values.count, values.texts)
  })
  return sentences.join(' ')
}

/** The rates all situations share. */
const rates = { prao: 150, breakEven: 450 }

/** Minor units in whole units, two decimals only if they say something. */
const amount = (minor: number): string => {
  const whole = minor % 100 === 0
  return (minor / 100).toFixed(whole ? 0 : 2).replace(/\B(?=(\d{3})+(?!\d))/g, ' ')
}

const hours = (seconds: number): string => `${amount((seconds / 3600) * 100)} h`
