import { Button } from '@mantine/core'
import type { CallError } from '../../../shared/contract/call.ts'
import type { Settings } from '../../../shared/domain/settings.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { useSettings } from '../status.tsx'

interface Props {
  readonly error: CallError
  readonly onUnlock: (seen: Pick<Settings, 'lockedUntil' | 'lockedApart'>) => void
}

/** That time is locked, up to when, and the one click that unlocks it; once it is, that the same can be done again. */
export function LockedMessage({ error, onUnlock }: Props) {
  const t = useT()
  const { date } = useFormat()
  const { lockedUntil, lockedApart } = useSettings()
  const until = error.details?.['until']
  if (lockedUntil === null) return <span>{t(($) => $.common.locked.again)}</span>
  return (
    <div className="hw-split">
      <span>
        {typeof until === 'string'
          ? t(($) => $.common.locked.until, { date: date(until) })
          : t(($) => $.common.errors.locked)}
      </span>
      <Button
        size="compact-sm"
        variant="light"
        flex="none"
        onClick={() => onUnlock({ lockedUntil, lockedApart })}
      >
        {t(($) => $.common.locked.unlock)}
      </Button>
    </div>
  )
}
