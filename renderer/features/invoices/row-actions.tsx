import { Menu } from '@mantine/core'
import {
  IconArrowBackUp,
  IconCash,
  IconDots,
  IconPencil,
  IconReceiptRefund,
  IconTrash,
  IconX,
} from '@tabler/icons-react'
import type { ListedInvoice } from '../../../shared/contract/invoices.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { useT } from '../../i18n/index.ts'
import classes from './invoices.module.css'

export type InvoiceAction = 'edit' | 'pay' | 'credit' | 'write-off' | 'take-back' | 'delete'

const icon = { size: 16, stroke: 1.8, 'aria-hidden': true } as const

interface Props {
  readonly invoice: ListedInvoice
  readonly onAction: (action: InvoiceAction) => void
}

/** What can be done with one invoice: paying at hand, the rest in a menu. */
export function RowActions({ invoice, onAction }: Props) {
  const t = useT()
  const { number, open } = invoice
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
      <Menu position="bottom-end" returnFocus withinPortal>
        <Menu.Target>
          <IconButton label={t(($) => $.invoices.action.menu, { number })}>
            <IconDots size={18} stroke={1.8} />
          </IconButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => onAction('edit')}>
            {t(($) => $.invoices.action.edit)}
          </Menu.Item>
          <Menu.Item leftSection={<IconCash {...icon} />} onClick={() => onAction('pay')}>
            {t(($) => $.invoices.action.payments)}
          </Menu.Item>
          {invoice.net > 0 && (
            <Menu.Item
              leftSection={<IconReceiptRefund {...icon} />}
              onClick={() => onAction('credit')}
            >
              {t(($) => $.invoices.action.credit)}
            </Menu.Item>
          )}
          <WriteOffItem invoice={invoice} onAction={onAction} />
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => onAction('delete')}>
            {t(($) => $.invoices.action.delete)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

function WriteOffItem({ invoice, onAction }: Props) {
  const t = useT()
  if (invoice.writtenOffOn !== null) {
    return (
      <Menu.Item leftSection={<IconArrowBackUp {...icon} />} onClick={() => onAction('take-back')}>
        {t(($) => $.invoices.action.takeBack)}
      </Menu.Item>
    )
  }
  if (invoice.open <= 0) return null
  return (
    <Menu.Item leftSection={<IconX {...icon} />} onClick={() => onAction('write-off')}>
      {t(($) => $.invoices.action.writeOff)}
    </Menu.Item>
  )
}
