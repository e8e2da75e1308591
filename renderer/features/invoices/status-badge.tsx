import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconX,
  type Icon,
} from '@tabler/icons-react'
import type { ListedInvoice } from '../../../shared/contract/invoices.ts'
import { dayNumber } from '../../../shared/domain/calendar.ts'
import { useStatus } from '../../api/index.ts'
import { counted } from '../../components/counted.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import classes from './invoices.module.css'

type Tone = 'bad' | 'good' | 'calm'

// A sign and a word each: colour alone would leave out who cannot see it.
const looks: Readonly<
  Record<ListedInvoice['status'], { readonly icon: Icon; readonly tone: Tone }>
> = {
  open: { icon: IconCircleDashed, tone: 'calm' },
  overdue: { icon: IconAlertTriangle, tone: 'bad' },
  'part-paid': { icon: IconCircleHalf2, tone: 'calm' },
  paid: { icon: IconCheck, tone: 'good' },
  'written-off': { icon: IconX, tone: 'bad' },
  credit: { icon: IconArrowBackUp, tone: 'calm' },
  credited: { icon: IconArrowBackUp, tone: 'calm' },
}

/** Where an invoice stands, with how late it is (Y1) or the day it was settled or given up. */
export function InvoiceStatus({ invoice }: { readonly invoice: ListedInvoice }) {
  const t = useT()
  const { icon: Icon, tone } = looks[invoice.status]
  const since = useSince(invoice)
  return (
    <span className={classes.two}>
      <span className={classes.status} data-tone={tone}>
        <Icon size={14} stroke={2} aria-hidden="true" />
        {t(($) => $.invoices.status[invoice.status])}
      </span>
      {since !== null && <span className="hw-small">{since}</span>}
    </span>
  )
}

function useSince(invoice: ListedInvoice): string | null {
  const t = useT()
  const format = useFormat()
  const { today } = useStatus()
  const { status, dueOn, settledOn, writtenOffOn } = invoice
  if (status === 'overdue' && dueOn !== null) {
    const days = dayNumber(today) - dayNumber(dueOn)
    return days > 0 ? t(($) => $.invoices.overdueDays, counted(format, days)) : null
  }
  if (status === 'written-off' && writtenOffOn !== null) return format.date(writtenOffOn)
  return status === 'paid' && settledOn !== null ? format.date(settledOn) : null
}
