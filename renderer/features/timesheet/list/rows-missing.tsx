import { Button } from '@mantine/core'
import type { CallError } from '../../../../shared/contract/call.ts'
import { useErrorText } from '../../../api/index.ts'
import { useT } from '../../../i18n/index.ts'
import classes from './edit/clash-bar.module.css'

interface Props {
  readonly error: CallError
  readonly onRetry: () => void
}

/** Why rows in sight are empty, and a way to try again; those that are there stay. */
export function RowsMissing({ error, onRetry }: Props) {
  const t = useT()
  const errorText = useErrorText()
  return (
    <div className={classes['bar']} role="alert">
      <p>{errorText(error)}</p>
      <Button size="compact-sm" variant="default" onClick={onRetry}>
        {t(($) => $.common.actions.retry)}
      </Button>
    </div>
  )
}
