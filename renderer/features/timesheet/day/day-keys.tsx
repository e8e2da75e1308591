import { KeyCaps } from '../../../components/keys/key-caps.tsx'
import { keyList, keysOf } from '../../../components/keys/key-list.ts'
import { useT } from '../../../i18n/index.ts'
import classes from './day.module.css'

/** What the keys do on an entry that has the focus. */
export function DayKeys() {
  const t = useT()
  return (
    <ul className={classes['keys']} aria-label={t(($) => $.time.day.keys)}>
      {keysOf('day').map((name) => (
        <li key={name}>
          <KeyCaps keys={keyList[name].keys} /> {t(($) => $.common.keys.does[name])}
        </li>
      ))}
    </ul>
  )
}
