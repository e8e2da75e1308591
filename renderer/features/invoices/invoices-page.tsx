import { Button } from '@mantine/core'
import { IconFileInvoice, IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { Link, useSearch } from 'wouter'
import type { ListedInvoice } from '../../../shared/contract/invoices.ts'
import type { Client } from '../../../shared/domain/entities.ts'
import { Page, Section } from '../../components/page.tsx'
import { EmptyState, Loaded } from '../../components/states.tsx'
import { useT } from '../../i18n/index.ts'
import { InvoiceDialogs, type InvoiceTask } from './invoice-dialogs.tsx'
import { filterInvoices, noFilter, totalsByCurrency } from './invoice-filter.ts'
import { InvoiceFilters } from './invoice-filters.tsx'
import { InvoiceTable, type OnInvoiceAction } from './invoice-table.tsx'
import { InvoiceTotals } from './invoice-totals.tsx'
import { useDraftContext } from './use-draft-context.ts'
import { useInvoiceCommands } from './use-invoice-commands.ts'
import forms from '../../forms/form.module.css'

/** The invoices with what is paid and open, and everything that happens to one: add, pay, credit, write off. */
export function InvoicesPage() {
  const t = useT()
  const { invoices, context } = useDraftContext()
  const [task, setTask] = useState<InvoiceTask | null>(null)
  const commands = useInvoiceCommands()
  const add = (client: Client | null) => setTask({ kind: 'add', client })
  const onAction: OnInvoiceAction = (action, invoice) => {
    if (action === 'delete') commands.remove(invoice)
    else if (action === 'take-back') commands.takeBack(invoice)
    else setTask({ kind: action, invoice })
  }
  const hasSome = (invoices.data?.length ?? 0) > 0
  return (
    <Page
      title={t(($) => $.invoices.title)}
      actions={
        hasSome && (
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => add(null)}>
            {t(($) => $.invoices.add)}
          </Button>
        )
      }
    >
      <Loaded
        query={invoices}
        isEmpty={(all) => all.length === 0}
        empty={<NoInvoices onAdd={() => add(null)} />}
      >
        {(all) => <InvoiceList invoices={all} clients={context.clients} onAction={onAction} />}
      </Loaded>
      <InvoiceDialogs task={task} context={context} onClose={() => setTask(null)} />
    </Page>
  )
}

interface Props {
  readonly invoices: readonly ListedInvoice[]
  readonly clients: readonly Client[]
  readonly onAction: OnInvoiceAction
}

function InvoiceList({ invoices, clients, onAction }: Props) {
  const t = useT()
  const search = new URLSearchParams(useSearch()).get('search')
  const [filter, setFilter] = useState({ ...noFilter, text: search ?? '' })
  const settled = useDeferredValue(filter)
  const shown = useMemo(() => filterInvoices(invoices, settled), [invoices, settled])
  const totals = useMemo(() => totalsByCurrency(shown), [shown])
  const names = useMemo(() => new Map(clients.map(({ id, name }) => [id, name])), [clients])
  return (
    <>
      <InvoiceFilters filter={filter} onChange={setFilter} />
      {shown.length === 0 ? (
        <Section>
          <EmptyState
            title={t(($) => $.invoices.noMatch)}
            action={
              <Button variant="light" onClick={() => setFilter(noFilter)}>
                {t(($) => $.invoices.clearFilters)}
              </Button>
            }
          />
        </Section>
      ) : (
        <>
          <InvoiceTotals totals={totals} />
          <InvoiceTable
            invoices={shown}
            clientName={(id) => names.get(id) ?? ''}
            onAction={onAction}
          />
        </>
      )}
    </>
  )
}

function NoInvoices({ onAdd }: { readonly onAdd: () => void }) {
  const t = useT()
  return (
    <Section>
      <EmptyState
        icon={<IconFileInvoice size={26} stroke={1.6} />}
        title={t(($) => $.invoices.empty.title)}
        text={t(($) => $.invoices.empty.text)}
        action={
          <div className={forms.choices}>
            <Button onClick={onAdd}>{t(($) => $.invoices.addFirst)}</Button>
            <Button component={Link} href="/import" variant="default">
              {t(($) => $.invoices.empty.import)}
            </Button>
          </div>
        }
      />
    </Section>
  )
}
