import type { ReadLine } from '../../../shared/quick-line/index.ts'
import { modKey } from '../../format/keys.ts'
import { useT } from '../../i18n/index.ts'
import classes from './capture.module.css'

/** Which keys do what with the line as it stands; for the eye, as a screen reader names them at the field. */
export function KeyHints({ read }: { readonly read: ReadLine }) {
  const t = useT()
  const hints =
    read.asks.length > 0
      ? [['Enter', t(($) => $.capture.keys.answer)]]
      : [
          ['Tab', t(($) => $.capture.keys.change)],
          ['Enter', read.starts ? t(($) => $.capture.keys.start) : t(($) => $.capture.keys.log)],
          ...(read.starts ? [] : [[`${modKey()} Enter`, t(($) => $.capture.keys.start)]]),
        ]
  return (
    <span className={classes['hints']} aria-hidden="true">
      {hints.map(([key, does]) => (
        <span key={key}>
          <kbd className="hw-key">{key}</kbd> {does}
        </span>
      ))}
    </span>
  )
}
