import { Button } from '@mantine/core'
import { parseDuration } from '../../../shared/domain/duration.ts'
import type { DurationUnit } from '../../../shared/domain/kinds.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'

interface Props {
  /** What they may count. */
  readonly units: readonly DurationUnit[]
  readonly examples: readonly string[]
  readonly onAnswer: (unit: DurationUnit) => void
}

/** Q1: asks what the lengths of a file count, on one out of the file itself. */
export function UnitQuestion({ units, examples, onAnswer }: Props) {
  const t = useT()
  const format = useFormat()
  const meaning = (unit: DurationUnit) => {
    const name = t(($) => $.imports.unit[unit])
    const [example] = examples
    const seconds = example === undefined ? null : parseDuration(example, unit)
    if (example === undefined || seconds === null) return name
    return t(($) => $.imports.unitNeeded.meaning, {
      unit: name,
      text: format.isolate(example),
      hours: format.hours(seconds, 2),
    })
  }
  return (
    <div className="hw-row" role="group" aria-label={t(($) => $.imports.unitNeeded.choose)}>
      {units.map((unit) => (
        <Button key={unit} variant="light" onClick={() => onAnswer(unit)}>
          {meaning(unit)}
        </Button>
      ))}
    </div>
  )
}
