import { Button } from '@mantine/core'
import { IconScale } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { ListedInvoice } from '../../../shared/contract/invoices.ts'
import { counted } from '../../components/counted.ts'
import { Section } from '../../components/page.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { openTotals } from './letter-values.ts'
import classes from './letters.module.css'

interface Props {
  readonly clientId: number
  readonly invoices: readonly ListedInvoice[]
}

/** What belongs to ending an engagement beside the letter, and the way to what it brings. */
export function DismissalChecklist({ clientId, invoices }: Props) {
  const t = useT()
  const format = useFormat()
  const totals = [...openTotals(invoices)].map(([currency, open]) => format.money(open, currency))
  return (
    <Section title={t(($) => $.letters.checklist.title)}>
      <ul className={classes.checklist}>
        <li>
          {t(($) => $.letters.checklist.invoice)}{' '}
          {invoices.length === 0
            ? t(($) => $.letters.checklist.noneOpen)
            : t(($) => $.letters.checklist.openInvoices, {
                ...counted(format, invoices.length),
                amount: totals.join(' + '),
              })}{' '}
          <Link href="/invoices" className={classes.link ?? ''}>
            {t(($) => $.letters.checklist.toInvoices)}
          </Link>
        </li>
        <li>{t(($) => $.letters.checklist.files)}</li>
        <li>{t(($) => $.letters.checklist.lastDay)}</li>
      </ul>
      <Button
        component={Link}
        href={`/weigh?client=${clientId}`}
        variant="light"
        leftSection={<IconScale size={16} aria-hidden="true" />}
      >
        {t(($) => $.letters.checklist.weigh)}
      </Button>
    </Section>
  )
}
