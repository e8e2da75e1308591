import { Button } from '@mantine/core'
import { isLost, isTouched, type TableState } from '../../../shared/domain/files/rescue.ts'
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

const names: Readonly<Record<string, string>> = rescueTables
const nameOf = ({ table }: TableState): string => names[table] ?? ''

/** What can still be read of what the user wrote into a damaged database, and the button that saves it. */
export function SalvageChoice({ tables, way }: Props) {
  const t = useT()
  const own = tables.filter((table) => nameOf(table) !== '')
  const lost = own.filter(isLost)
  const touched = own.filter((one) => isTouched(one) && one.kept > 0)
  const whole = own.filter((one) => !isTouched(one) && one.kept > 0)
  return (
    <Section title={t(($) => $.rescue.salvage.title)} text={t(($) => $.rescue.salvage.text)}>
      <Rows label={t(($) => $.rescue.salvage.touched)} tables={touched} />
      <Listed label={t(($) => $.rescue.salvage.lost)} texts={lost.map(nameOf)} />
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
  const textOf = (one: TableState) => {
    const [kept, what] = [format.number(one.kept), nameOf(one)]
    if (one.expected === null) return t(($) => $.rescue.salvage.unknown, { kept, what })
    return one.kept === one.expected
      ? t(($) => $.rescue.salvage.all, { kept, what })
      : t(($) => $.rescue.salvage.some, { kept, expected: format.number(one.expected), what })
  }
  return <Listed label={label} texts={tables.map(textOf)} />
}

function Listed({ label, texts }: { readonly label: string; readonly texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <p className={classes['rows']}>
      <strong>{label}</strong>: {texts.join(', ')}
    </p>
  )
}
