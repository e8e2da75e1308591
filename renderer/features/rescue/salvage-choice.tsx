import { Button } from '@mantine/core'
import { isTouched, type TableState } from '../../../shared/domain/files/rescue.ts'
import { rescueTables } from '../../../shared/words/en/rescue.ts'
import { Section } from '../../components/page.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import type { WayOn } from './use-way-on.ts'
import classes from './rescue.module.css'

interface Props {
  readonly tables: readonly TableState[]
  readonly way: WayOn
}

/** What can still be read of a damaged database, and the button that saves it. */
export function SalvageChoice({ tables, way }: Props) {
  const t = useT()
  const touched = tables.filter(isTouched)
  const whole = tables.filter((one) => !isTouched(one) && one.kept > 0)
  return (
    <Section title={t(($) => $.rescue.salvage.title)} text={t(($) => $.rescue.salvage.text)}>
      <Rows label={t(($) => $.rescue.salvage.touched)} tables={touched} />
      <Rows label={t(($) => $.rescue.salvage.readable)} tables={whole} />
      <Button variant="default" disabled={way.isBusy} loading={way.isSaving} onClick={way.salvage}>
        {t(($) => $.rescue.salvage.action)}
      </Button>
    </Section>
  )
}

interface RowsProps {
  readonly label: string
  readonly tables: readonly TableState[]
}

function Rows({ label, tables }: RowsProps) {
  const t = useT()
  const format = useFormat()
  if (tables.length === 0) return null
  const textOf = ({ table, kept: read, expected: all }: TableState) => {
    const kept = format.number(read)
    const what =
      (rescueTables as Readonly<Record<string, string>>)[table] ?? table.replaceAll('_', ' ')
    if (all === null) return t(($) => $.rescue.salvage.unknown, { kept, what })
    return read === all
      ? t(($) => $.rescue.salvage.all, { kept, what })
      : t(($) => $.rescue.salvage.some, { kept, expected: format.number(all), what })
  }
  return (
    <p className={classes['rows']}>
      <strong>{label}</strong>: {tables.map(textOf).join(', ')}
    </p>
  )
}
