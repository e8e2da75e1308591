import { Button } from '@mantine/core'
import { useFormat } from '../../../../format/index.ts'
import { useT } from '../../../../i18n/index.ts'
import type { RowView } from '../row-view.ts'
import classes from './clash-bar.module.css'
import type { Clash } from './use-cell-edit.ts'

interface Props {
  readonly clash: Clash
  /** How the entry as it now stands is worded. */
  readonly view: RowView
  readonly onSettle: (mine: boolean) => void
}

/** Another window changed the same cell meanwhile: whose stands is asked, and nothing is lost until it is answered. */
export function ClashBar({ clash, view, onSettle }: Props) {
  const t = useT()
  const { isolate } = useFormat()
  const there = view[clash.column]
  return (
    <div className={classes['bar']} role="alert">
      <p>
        {there === ''
          ? t(($) => $.time.list.elsewhereNothing)
          : t(($) => $.time.list.elsewhere, { there: isolate(there) })}
      </p>
      <Button size="compact-sm" onClick={() => onSettle(true)}>
        {t(($) => $.time.list.mine)}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => onSettle(false)}>
        {t(($) => $.time.list.theirs)}
      </Button>
    </div>
  )
}
