import { counted } from '../../components/counted.ts'
import { Section } from '../../components/page.tsx'
import { useAmount } from '../../format/use-amount.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import type { CurrencyTotal } from './invoice-filter.ts'
import classes from './invoices.module.css'

const parts = ['net', 'vat', 'gross', 'paid'] as const

/** What the invoices shown add up to, one line per currency; what is still open stands first. */
export function InvoiceTotals({ totals }: { readonly totals: readonly CurrencyTotal[] }) {
  const t = useT()
  const format = useFormat()
  const amount = useAmount()
  return (
    <Section flush>
      <ul className="hw-lined" aria-label={t(($) => $.invoices.total.label)}>
        {totals.map((total) => (
          <li key={total.currency} className={classes.total}>
            <div className={classes.two}>
              <span className={classes.open}>
                <span className={classes.openAmount}>{amount(total.open, total.currency)}</span>{' '}
                <span className="hw-soft">{t(($) => $.invoices.total.open)}</span>
              </span>
              <span className="hw-small">
                {t(($) => $.invoices.total.count, counted(format, total.count))}
              </span>
            </div>
            <dl className={classes.parts}>
              {parts.map((part) => (
                <div key={part}>
                  <dt>{t(($) => $.invoices.total[part])}</dt>
                  <dd>{amount(total[part], total.currency)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </Section>
  )
}
