import type { ClientReport } from '../../../shared/contract/reports.ts'
import { Section } from '../../components/page.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import classes from './client.module.css'
import { useMarks } from './use-marks.ts'

/** What happened with a client, newest first: rates agreed, actions begun, warning signs seen. */
export function Happened({ report }: { readonly report: ClientReport }) {
  const t = useT()
  const format = useFormat()
  const { marks, incomplete } = useMarks(report.figures.clientId, report.asOf)
  const rows = marks.toSorted((a, b) => (a.on < b.on ? 1 : -1))
  return (
    <Section title={t(($) => $.charts.marks.label)}>
      {rows.length === 0 && <p className="hw-soft">{t(($) => $.client.happened.none)}</p>}
      <ul className="hw-rows">
        {rows.map(({ kind, on, text }) => (
          <li key={`${kind} ${on} ${text}`} className={classes['happened']}>
            <span className="hw-soft">{format.date(on)}</span>
            <span>
              {text} <small className="hw-soft">{t(($) => $.charts.marks.kind[kind])}</small>
            </span>
          </li>
        ))}
      </ul>
      {incomplete && <p className="hw-small">{t(($) => $.charts.marks.missing)}</p>}
    </Section>
  )
}
