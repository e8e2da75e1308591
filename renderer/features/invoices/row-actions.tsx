import {
  IconArrowBackUp,
  IconCash,
  IconPencil,
  IconReceiptRefund,
  IconTrash,
  IconX,
} from '@tabler/icons-react'
import type { ListedInvoice } from '../../../shared/contract/invoices.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { RowMenu } from '../../components/row-buttons.tsx'
import { useT } from '../../i18n/index.ts'
import classes from './invoices.module.css'

const icons = {
  edit: IconPencil,
  payments: IconCash,
  credit: IconReceiptRefund,
  takeBack: IconArrowBackUp,
  writeOff: IconX,
  delete: IconTrash,
} as const

export type InvoiceAction = 'edit' | 'pay' | 'credit' | 'write-off' | 'take-back' | 'delete'

interface Props {
  readonly invoice: ListedInvoice
  readonly onAction: (action: InvoiceAction) => void
}

/** What can be done with one invoice: paying at hand, the rest in a menu. */
export function RowActions({ invoice, onAction }: Props) {
  const t = useT()
  const { number, open, net, writtenOffOn } = invoice
  const item = (name: keyof typeof icons, action: InvoiceAction) => ({
    label: t(($) => $.invoices.action[name]),
    icon: icons[name],
    run: () => onAction(action),
  })
  const givenUp = writtenOffOn !== null
  return (
    <div className="hw-tools">
      {open > 0 && (
        <IconButton
          className={classes.atHand ?? ''}
          label={t(($) => $.invoices.action.payNumber, { number })}
          onClick={() => onAction('pay')}
        >
          <IconCash size={18} stroke={1.8} />
        </IconButton>
      )}
      <RowMenu
        label={t(($) => $.invoices.action.menu, { number })}
        groups={[
          [
            item('edit', 'edit'),
            item('payments', 'pay'),
            net > 0 && item('credit', 'credit'),
            givenUp && item('takeBack', 'take-back'),
            !givenUp && open > 0 && item('writeOff', 'write-off'),
          ],
          [item('delete', 'delete')],
        ]}
      />
    </div>
  )
}
