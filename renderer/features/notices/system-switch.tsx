import { Switch } from '@mantine/core'
import { useT } from '../../i18n/index.ts'
import classes from './notices.module.css'
import { setSystemNotices, useSystemNotices } from './system-notices.ts'

/** Lets flags be told by the system too; nothing is asked of the user before this is pressed. */
export function SystemSwitch() {
  const t = useT()
  const state = useSystemNotices()
  if (state === 'unknown') return null
  return (
    <div className={classes['system']}>
      <Switch
        label={t(($) => $.notices.system.label)}
        description={
          state === 'refused' ? t(($) => $.notices.system.refused) : t(($) => $.notices.system.hint)
        }
        checked={state === 'on'}
        disabled={state === 'refused'}
        onChange={(event) => void setSystemNotices(event.currentTarget.checked)}
      />
    </div>
  )
}
