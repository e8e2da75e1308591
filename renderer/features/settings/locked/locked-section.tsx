import { Button } from '@mantine/core'
import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { useState } from 'react'
import { useSettings, useToasts } from '../../../api/index.ts'
import { useClients } from '../../../components/hooks/use-clients.ts'
import { Section } from '../../../components/page.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { ClientDays } from './client-days.tsx'
import { LockForm } from './lock-form.tsx'

/** Up to when nothing changes, for whom up to another day, and the click that ends it. */
export function LockedSection() {
  const t = useT()
  const { lockedUntil, lockedApart } = useSettings()
  const { unlock } = useToasts()
  const [asking, setAsking] = useState(false)
  const isLocked = lockedUntil !== null
  return (
    <Section
      title={t(($) => $.settings.locked.title)}
      text={t(($) => $.settings.locked.text)}
      actions={
        <div className="hw-row">
          {isLocked && (
            <Button
              variant="default"
              leftSection={<IconLockOpen size={16} stroke={1.6} aria-hidden="true" />}
              onClick={() => unlock({ lockedUntil, lockedApart })}
            >
              {t(($) => $.common.locked.unlock)}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconLock size={16} stroke={1.6} aria-hidden="true" />}
            onClick={() => setAsking(true)}
          >
            {isLocked ? t(($) => $.settings.locked.change) : t(($) => $.settings.locked.lock)}
          </Button>
        </div>
      }
    >
      <State />
      {asking && <LockForm onClose={() => setAsking(false)} />}
    </Section>
  )
}

function State() {
  const t = useT()
  const { date } = useFormat()
  const { lockedUntil, lockedApart, unlockedUntil } = useSettings()
  const clients = useClients().data ?? []
  if (lockedUntil === null) {
    return (
      <p>
        {unlockedUntil === null
          ? t(($) => $.settings.locked.off)
          : t(($) => $.settings.locked.lifted, { date: date(unlockedUntil) })}
      </p>
    )
  }
  const apart = clients.flatMap(({ id, name }) => {
    const until = lockedApart[id]
    return until === undefined ? [] : [{ id, name, text: date(until) }]
  })
  return (
    <div className="hw-stack">
      <p>
        <strong>{t(($) => $.settings.locked.on, { date: date(lockedUntil) })}</strong>
      </p>
      {apart.length > 0 && (
        <>
          <p className="hw-small">{t(($) => $.settings.locked.apart)}</p>
          <ClientDays days={apart} />
        </>
      )}
    </div>
  )
}
