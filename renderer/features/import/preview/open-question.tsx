import { Button } from '@mantine/core'
import type { CallError } from '../../../../shared/contract/call.ts'
import {
  breakRules,
  decimalMarks,
  encodings,
  sameHoursAnswers,
  type DecimalMark,
} from '../../../../shared/domain/kinds.ts'
import { useFormat } from '../../../format/index.ts'
import { useT, type Translate } from '../../../i18n/index.ts'
import type { ReadChoices } from '../import-state.ts'
import { textOf, textsIn, unitsIn } from './failure-text.ts'
import { zoneName } from '../../../forms/inputs/choices.ts'

interface Props {
  readonly error: CallError
  readonly onAnswer: (answer: Partial<ReadChoices>) => void
}

interface Answer {
  readonly name: string
  readonly choice: Partial<ReadChoices>
}

/** What a file leaves open, as one button for each answer, on what stands in the file where that helps. */
export function OpenQuestion({ error, onAnswer }: Props) {
  const t = useT()
  const answers = useAnswers(error)
  if (answers.length === 0) return null
  return (
    <div className="hw-row" role="group" aria-label={t(($) => $.imports.answers)}>
      {answers.map(({ name, choice }) => (
        <Button key={name} variant="light" onClick={() => onAnswer(choice)}>
          {name}
        </Button>
      ))}
    </div>
  )
}

function useAnswers(error: CallError): readonly Answer[] {
  const t = useT()
  const format = useFormat()
  const [example] = textsIn(error, 'examples')
  const code: string = error.code
  switch (code) {
    case 'needs-break-unit':
      return unitsIn(error).map((breakUnit) => ({
        name: t(($) => $.imports.unit[breakUnit]),
        choice: { breakUnit },
      }))
    case 'needs-breaks':
      return breakRules.map((breaks) => ({
        name: t(($) => $.imports.breaksNeeded.answer[breaks]),
        choice: { breaks },
      }))
    case 'needs-decimal':
      return decimalMarks.map((decimal) => ({ name: decimalName(decimal), choice: { decimal } }))
    case 'needs-columns':
      return [leaveOut(t, error)]
    case 'needs-encoding':
      return encodingsIn(error).map(({ encoding, words }) => ({
        name: t(($) => $.imports.encodingNeeded.meaning, {
          words: format.isolate(words),
          encoding: t(($) => $.imports.encoding[encoding]),
        }),
        choice: { encoding },
      }))
    case 'needs-same-hours':
      return sameHours(t, error)
    case 'needs-sheet':
      return textsIn(error, 'sheets').map((sheet) => ({ name: sheet, choice: { sheet } }))
    default:
      return []
  }

  function decimalName(decimal: DecimalMark): string {
    const name = t(($) => $.imports.decimalNeeded.answer[decimal])
    if (example === undefined) return name
    const value = valueOf(example, decimal)
    return t(($) => $.imports.decimalNeeded.meaning, {
      text: format.isolate(example),
      value: format.number(value, Number.isInteger(value) ? 0 : 3),
    })
  }
}

const leaveOut = (t: Translate, error: CallError): Answer => ({
  name: t(($) => $.imports.columnsNeeded.leaveOut),
  choice: { ignoredColumns: textsIn(error, 'columns') },
})

/** The same hours or other work; of another zone also that it was to be read in the one of before. */
function sameHours(t: Translate, error: CallError): readonly Answer[] {
  const zone = textOf(error, 'zone')
  const answers = sameHoursAnswers.map((answer) => ({
    name: t(($) => $.imports.sameHoursNeeded.answer[answer]),
    choice: { sameHours: answer },
  }))
  if (error.details?.['kind'] !== 'zone') return answers
  const inZone = t(($) => $.imports.sameHoursNeeded.inZone, { zone: zoneName(zone) })
  return [...answers, { name: inZone, choice: { zone } }]
}

/** What a number with one sign in it is worth, if that mark parts its decimals. */
function valueOf(text: string, decimal: DecimalMark): number {
  const isDecimal = text.includes(decimal === 'comma' ? ',' : '.')
  return Number(text.replace(/[^\d.,-]/g, '').replace(/[.,]/, isDecimal ? '.' : ''))
}

function encodingsIn(error: CallError) {
  const found: unknown = error.details?.['encodings']
  if (!Array.isArray(found)) return []
  return found.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null) return []
    const { encoding: name, examples } = one as { encoding?: unknown; examples?: unknown }
    const encoding = encodings.find((known) => known === name)
    const words = Array.isArray(examples) ? examples.slice(0, 3).join(', ') : ''
    return encoding === undefined ? [] : [{ encoding, words }]
  })
}
