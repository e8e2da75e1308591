import { Button } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import type { CallOutput } from '../../../../shared/contract/index.ts'
import { criticalSigns } from '../../../../shared/domain/kinds.ts'
import { useCall, useCommand, useStatus } from '../../../api/index.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { flagSentence } from '../../../report/flag-words.ts'
import acting from '../acting.module.css'
import classes from './signs.module.css'
import { Critical } from './sign-dialog.tsx'
import { useLogSign } from './use-log-sign.ts'

type Suggestion = CallOutput<'signs.suggested'>[number]

/** Signs the figures show, each with the figures that do; the user takes it or turns it down. */
export function SuggestedSigns({ clientId }: { readonly clientId: number }) {
  const t = useT()
  const { today } = useStatus()
  const suggested = useCall('signs.suggested', { asOf: today, clientId }, { keepPrevious: true })
  // What cannot be asked for is no more than left out: the user's own signs stand below.
  const all = suggested.data ?? []
  if (all.length === 0) return null
  return (
    <div className={classes['suggested']}>
      <h3 className="hw-sign">
        <IconBulb size={15} stroke={1.8} aria-hidden="true" />
        {t(($) => $.acting.signs.suggested)}
      </h3>
      <ul className="hw-rows">
        {all.map((one) => (
          <Suggested key={one.kind} suggestion={one} />
        ))}
      </ul>
    </div>
  )
}

function Suggested({ suggestion }: { readonly suggestion: Suggestion }) {
  const t = useT()
  const format = useFormat()
  const { today } = useStatus()
  const { clientId, kind, since } = suggestion
  const log = useLogSign()
  const dismiss = useCommand('signs.dismiss', { undoText: t(($) => $.acting.signs.dismissed) })
  const sign = t(($) => $.acting.sign[kind])
  return (
    <li className={acting['row']}>
      <div className="hw-main">
        <p className={acting['what']}>
          <span>{sign}</span>
          {criticalSigns.has(kind) && <Critical />}
        </p>
        <p>{useWhy(suggestion)}</p>
        {since !== null && (
          <p className="hw-small">{t(($) => $.flags.since, { month: format.date(since) })}</p>
        )}
      </div>
      <div className="hw-row">
        <Button
          size="compact-sm"
          variant="light"
          aria-label={t(($) => $.acting.signs.acceptOf, { sign })}
          onClick={() => log(clientId, kind)}
        >
          {t(($) => $.acting.signs.accept)}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          disabled={dismiss.isPending}
          aria-label={t(($) => $.acting.signs.dismissOf, { sign })}
          onClick={() => dismiss.mutate({ clientId, kind, on: today })}
        >
          {t(($) => $.acting.signs.dismiss)}
        </Button>
      </div>
    </li>
  )
}

/** The flag's own sentence with its figures. */
function useWhy({ flag, since, figures }: Suggestion): string {
  const t = useT()
  const format = useFormat()
  return flagSentence({ kind: flag, serious: false, since, figures, remedies: [] }, t, format)
}
