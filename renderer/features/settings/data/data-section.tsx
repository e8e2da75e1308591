import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { CallOutput } from '../../../../shared/contract/index.ts'
import {
  type CallFailure,
  isCallFailure,
  ask,
  useCommand,
  useStatus,
  useToasts,
  useTransport,
} from '../../../api/index.ts'
import { Section } from '../../../components/page.tsx'
import { useT } from '../../../i18n/index.ts'
import { Share } from './share.tsx'
import classes from '../settings.module.css'

type Check = CallOutput<'data.check'>

/** Checks the database when asked, and rebuilds the day totals where they differ. */
export function DataSection() {
  const t = useT()
  const { demo, version } = useStatus()
  const { check, result, busy } = useCheck()
  const toasts = useToasts()
  const rebuild = useCommand('data.rebuildRollup', { ownErrors: true })
  const repair = () =>
    rebuild.mutate(
      {},
      {
        onSuccess: ({ days }) => {
          // Not finished: asked again, it waits for the same work.
          if (days === null) return repair()
          toasts.done(t(($) => $.settings.data.rebuilt, { count: days }))
          if (result) check()
        },
        onError: unlessCancelled(toasts.failed),
      },
    )
  return (
    <Section title={t(($) => $.settings.data.title)} text={t(($) => $.settings.data.text)}>
      <div className="hw-row">
        <span data-setting="database">
          <Button variant="default" loading={busy} onClick={check}>
            {t(($) => $.settings.data.check)}
          </Button>
        </span>
        <Button variant="default" loading={rebuild.isPending} onClick={repair}>
          {t(($) => $.settings.data.rebuild)}
        </Button>
        {!demo && <SampleData />}
      </div>
      {busy && <Share job="data.check" label={t(($) => $.settings.data.checking)} />}
      {rebuild.isPending && (
        <Share job="data.rebuildRollup" label={t(($) => $.settings.data.rebuilding)} />
      )}
      <div role="status">{result && <Findings check={result} />}</div>
      <p className={classes['version']}>{t(($) => $.settings.data.version, { version })}</p>
    </Section>
  )
}

function SampleData() {
  const t = useT()
  const [, navigate] = useLocation()
  const openDemo = useCommand('app.openDemo')
  return (
    <span data-setting="sampleData">
      <Button
        variant="subtle"
        title={t(($) => $.settings.data.demoText)}
        onClick={() => openDemo.mutate({}, { onSuccess: () => navigate('/') })}
      >
        {t(($) => $.settings.data.demo)}
      </Button>
    </span>
  )
}

/** What was asked for is no failure. */
const unlessCancelled = (failed: (error: CallFailure) => void) => (error: CallFailure) => {
  if (error.code !== 'cancelled') failed(error)
}

/** A check reads the whole database: only when asked, and never kept. */
function useCheck() {
  const transport = useTransport()
  const toasts = useToasts()
  const [result, setResult] = useState<Check | null>(null)
  const [busy, setBusy] = useState(false)
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => void (isHere.current = false)
  }, [])
  const run = async () => {
    setBusy(true)
    try {
      let found = await ask(transport, 'data.check', {})
      // Not finished: asked again, it waits for the same check.
      while (found.sound === null && isHere.current) found = await ask(transport, 'data.check', {})
      setResult(found.sound === null ? null : found)
    } catch (thrown) {
      if (!isCallFailure(thrown)) throw thrown
      unlessCancelled(toasts.failed)(thrown)
    } finally {
      setBusy(false)
    }
  }
  return { check: () => void run(), result, busy }
}

function Findings({ check }: { readonly check: Check }) {
  const t = useT()
  if (check.sound)
    return (
      <p className={classes['check']} data-tone="good">
        {t(($) => $.settings.data.sound)}
      </p>
    )
  const { integrity, foreignKeys, rollupDifferences } = check
  return (
    <div className={classes['check']} data-tone="bad">
      <strong>{t(($) => $.settings.data.unsound)}</strong>
      <ul className="hw-bullets">
        {integrity.length > 0 && (
          <li>{t(($) => $.settings.data.integrity, { count: integrity.length })}</li>
        )}
        {foreignKeys.length > 0 && (
          <li>{t(($) => $.settings.data.foreignKeys, { count: foreignKeys.length })}</li>
        )}
        {rollupDifferences > 0 && (
          <li>{t(($) => $.settings.data.rollup, { count: rollupDifferences })}</li>
        )}
      </ul>
    </div>
  )
}
