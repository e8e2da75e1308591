import { useT } from '../../../i18n/index.ts'
import classes from './day.module.css'

const keys = [
  ['↑ ↓', 'move'],
  ['Shift ↑ ↓', 'longer'],
  ['S', 'split'],
  ['M', 'merge'],
  ['J', 'join'],
  ['Enter', 'edit'],
  ['Del', 'remove'],
  ['N', 'new'],
] as const

/** What the keys do on an entry that has the focus. */
export function DayKeys() {
  const t = useT()
  return (
    <ul className={classes['keys']} aria-label={t(($) => $.time.day.keys.label)}>
      {keys.map(([key, what]) => (
        <li key={what}>
          <kbd className="hw-key">{key}</kbd> {t(($) => $.time.day.keys[what])}
        </li>
      ))}
    </ul>
  )
}
