import {
  IconAdjustmentsHorizontal,
  IconBriefcase,
  IconCalendarTime,
  IconCash,
  IconFileImport,
  IconFileInvoice,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import type { DoubtCode } from '../../../shared/domain/kinds.ts'

/** What a doubt is about, as a sign. */
export const doubtIcons: Readonly<Record<DoubtCode, Icon>> = {
  'long-entry': IconCalendarTime,
  'long-day': IconCalendarTime,
  'overlapping-entries': IconCalendarTime,
  'future-entry': IconCalendarTime,
  prepayment: IconFileInvoice,
  'few-for-its-hours': IconFileInvoice,
  'first-invoice-from': IconFileInvoice,
  'long-service-period': IconFileInvoice,
  'issued-far-ahead': IconFileInvoice,
  'no-payments': IconCash,
  'payment-before-issue': IconCash,
  'payment-beyond-open': IconCash,
  'import-not-billable': IconFileImport,
  'import-before-invoices': IconFileImport,
  'same-number': IconFileInvoice,
  'same-name': IconUsers,
  'rates-out-of-order': IconAdjustmentsHorizontal,
  'no-estimate': IconBriefcase,
  'whose-invoice': IconFileInvoice,
  'invoiced-without-hours': IconFileInvoice,
  'idle-project': IconBriefcase,
}
