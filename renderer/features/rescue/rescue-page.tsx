import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall, useErrorText } from '../../api/index.ts'
import { useConfirm } from '../../components/hooks/use-confirm.tsx'
import { Page, Section } from '../../components/page.tsx'
import { Loaded } from '../../components/states.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { useBackupTexts } from '../backups/index.ts'
import { BackupChoice } from './backup-choice.tsx'
import { SalvageChoice } from './salvage-choice.tsx'
import { useWayOn } from './use-way-on.ts'
import classes from './rescue.module.css'

export type Found = NonNullable<CallOutput<'rescue.look'>>

/**
 * Stands where the database is missing or damaged: what was found, and every way on. `otherwise` where it is open and
 * cannot be read all the same, about which the next start asks.
 */
export function RescuePage({ otherwise }: { readonly otherwise?: ReactNode }) {
  const look = useCall('rescue.look', {})
  return (
    <main className={classes['page']}>
      <Loaded query={look}>{(found) => (found ? <Ways found={found} /> : otherwise)}</Loaded>
    </main>
  )
}

function Ways({ found }: { readonly found: Found }) {
  const t = useT()
  const errorText = useErrorText()
  const way = useWayOn()
  const canSave = found.state === 'damaged' && found.tables.some(({ kept }) => kept > 0)
  return (
    <Page title={t(($) => $.rescue[found.state].title)} subtitle={<Situation found={found} />}>
      {way.error && (
        <p className="hw-bad" role="alert">
          {errorText(way.error)}
        </p>
      )}
      <BackupChoice backups={found.backups} way={way} />
      {canSave && <SalvageChoice tables={found.tables} way={way} />}
      <Section title={t(($) => $.rescue.elsewhere.title)} text={t(($) => $.rescue.elsewhere.text)}>
        <code className={classes['code']} dir="ltr">
          npm start -- --data FOLDER
        </code>
      </Section>
      <BeginAnew way={way} />
    </Page>
  )
}

function Situation({ found: { state, file, log } }: { readonly found: Found }) {
  const t = useT()
  const format = useFormat()
  const texts = useBackupTexts()
  return (
    <>
      <span className={classes['line']}>{t(($) => $.rescue[state].text)}</span>
      <span className={classes['line']}>
        {t(($) => $.rescue.file, { file: format.isolate(file) })}
      </span>
      {log > 0 && (
        <span className={classes['line']}>{t(($) => $.rescue.log, { size: texts.size(log) })}</span>
      )}
      <span className={classes['line']}>{t(($) => $.rescue.choices)}</span>
    </>
  )
}

function BeginAnew({ way }: { readonly way: ReturnType<typeof useWayOn> }) {
  const t = useT()
  const confirm = useConfirm()
  const begin = async () => {
    const agreed = await confirm({
      title: t(($) => $.rescue.anew.ask),
      text: t(($) => $.rescue.anew.sure),
      action: t(($) => $.rescue.anew.confirm),
      danger: true,
    })
    if (agreed) way.beginAnew()
  }
  return (
    <Section title={t(($) => $.rescue.anew.title)} text={t(($) => $.rescue.anew.text)}>
      <Button variant="default" disabled={way.isBusy} onClick={() => void begin()}>
        {t(($) => $.rescue.anew.action)}
      </Button>
    </Section>
  )
}
