import { Button } from '@mantine/core'
import { dateOrders, type DateOrder } from '../../../shared/domain/kinds.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { readExample } from './example-date.ts'

interface Props {
  readonly examples: readonly string[]
  /** Those the file leaves open. */
  readonly orders: readonly string[]
  readonly onAnswer: (order: DateOrder) => void
}

/** Asks what the dates of a file mean, on dates out of the file itself. */
export function DateOrderQuestion({ examples, orders: open, onAnswer }: Props) {
  const t = useT()
  const format = useFormat()
  const found = dateOrders.filter((order) => open.includes(order))
  const orders = found.length > 0 ? found : (['dmy', 'mdy'] as const)
  // A date such as 04/04 means the same either way and would be no help.
  const example = examples.find((text) => readExample(text, 'dmy') !== readExample(text, 'mdy'))
  const meaning = (order: DateOrder) => {
    const date = example === undefined ? null : readExample(example, order)
    if (example === undefined || date === null) return t(($) => $.imports.dateOrder[order])
    return t(($) => $.imports.dateOrderNeeded.meaning, {
      text: format.isolate(example),
      date: format.date(date),
    })
  }
  return (
    <div className="hw-row" role="group" aria-label={t(($) => $.imports.dateOrderNeeded.choose)}>
      {orders.map((order) => (
        <Button key={order} variant="light" onClick={() => onAnswer(order)}>
          {meaning(order)}
        </Button>
      ))}
    </div>
  )
}
