import { Button } from '@mantine/core'
import { Section } from '../../../components/page.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { AssumptionField } from './assumption-field.tsx'
import type { AssumptionKey } from '../../../../shared/domain/deciding/assumptions.ts'
import type { Assumed } from '../../../../shared/domain/deciding/weighing.ts'
import { sliderRange } from './assumption-values.ts'
import type { TypedAssumptions } from './typed-store.ts'
import classes from './assumptions.module.css'

interface Props {
  readonly keys: readonly AssumptionKey[]
  /** What holds while nothing is typed. */
  readonly usual: Assumed
  readonly typed: TypedAssumptions
}

/** All that is assumed, to be changed one by one. */
export function AssumptionPanel({ keys, usual, typed }: Props) {
  const t = useT()
  const { currency } = useFormat()
  const changed = keys.some((key) => isTyped(typed, key, usual))
  return (
    <Section
      title={t(($) => $.weigh.assume.title)}
      className={classes['panel']}
      actions={
        changed && (
          <Button variant="subtle" size="compact-sm" onClick={() => typed.replace({})}>
            {t(($) => $.weigh.assume.reset)}
          </Button>
        )
      }
    >
      <div className={classes['fields']}>
        {keys.map((key) => {
          const value = typed.typed[key] ?? usual[key]
          return (
            <AssumptionField
              key={key}
              name={key}
              value={value}
              usual={usual[key]}
              range={sliderRange(key, usual, value, currency)}
              onChange={(next) => typed.set({ [key]: next })}
              onReset={() => typed.set({ [key]: undefined })}
            />
          )
        })}
      </div>
    </Section>
  )
}

const isTyped = ({ typed }: TypedAssumptions, key: AssumptionKey, usual: Assumed): boolean =>
  typed[key] !== undefined && typed[key] !== usual[key]
