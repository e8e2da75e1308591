import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall, useCommand } from '../../api/index.ts'
import { counted } from '../../components/counted.ts'
import { Loaded } from '../../components/states.tsx'
import { SearchChoice } from '../../forms/inputs/choice.tsx'
import { PanelForm } from '../../forms/panel-form.tsx'
import { sendingOf } from '../../forms/state/sending.ts'
import { useForm } from '../../forms/state/use-form.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { usePriceFacts } from './projects/price-facts.ts'

interface Named {
  readonly id: number
  readonly name: string
}

interface Props {
  readonly of: 'clients' | 'projects'
  readonly one: Named
  /** Those it can be merged into. */
  readonly others: readonly Named[]
  readonly onClose: () => void
  /** Once it is done, with what it became. */
  readonly onMerged?: (into: number) => void
}

type Preview = CallOutput<'clients.mergePreview'>
type Values = { readonly into: string | null }

/** Makes two clients, or two projects of one, a single one; not before what moves is shown. */
export function MergePanel({ of, one, others, onClose, onMerged }: Props) {
  const t = useT()
  const { isolate } = useFormat()
  const name = isolate(one.name)
  const merge = useCommand(`${of}.merge`, {
    ownErrors: true,
    undoText: t(($) => $.clients.merge.merged, { name }),
  })
  const form = useForm<Values, 'need'>(
    {
      start: { into: null },
      words: { into: t(($) => $.clients.merge.into) },
      faultsOf: ({ into }) => (into === null ? { into: 'need' } : {}),
      faultText: (fault) => t(($) => $.clients.merge[fault]),
      first: 'into',
    },
    sendingOf(merge, ({ into }) => ({ id: one.id, into: Number(into) }), done),
  )
  const { into } = form.values
  const preview = useCall(
    `${of}.mergePreview`,
    { id: one.id, into: Number(into) },
    { enabled: into !== null },
  )
  return (
    <PanelForm
      title={t(($) => $.clients.merge.title, { name })}
      action={t(($) => $.clients.merge.action)}
      form={form}
      held={into !== null && preview.data?.clashes.length !== 0}
      onClose={onClose}
    >
      <p className="hw-soft">{t(($) => $.clients.merge.text[of], { name })}</p>
      <SearchChoice
        {...form.field('into')}
        data={others.map(({ id, name: label }) => ({ value: String(id), label }))}
        data-autofocus
      />
      {into !== null && (
        <Loaded query={preview}>{(data) => <PreviewView of={of} data={data} />}</Loaded>
      )}
    </PanelForm>
  )

  function done() {
    onClose()
    onMerged?.(Number(form.values.into))
  }
}

interface PreviewProps {
  readonly of: Props['of']
  readonly data: Preview
}

/** What would move and what goes, or what stands in the way. */
function PreviewView({ of, data }: PreviewProps) {
  const t = useT()
  const { isolate } = useFormat()
  const facts = usePriceFacts()
  const list = (names: readonly string[]) => names.map(isolate).join(', ')
  if (data.clashes.length > 0) {
    return (
      <p role="alert" className="hw-bad">
        {t(($) => $.clients.merge.clash, { numbers: list(data.clashes) })}
      </p>
    )
  }
  const { joinedProjects, joinedInvoices, droppedRates, droppedPrice } = data
  return (
    <section aria-label={t(($) => $.clients.merge.moves)} className="hw-stack">
      <Moves preview={data} of={of} />
      {joinedProjects.length > 0 && (
        <p className="hw-soft">
          {t(($) => $.clients.merge.joinedProjects, { names: list(joinedProjects) })}
        </p>
      )}
      {joinedInvoices.length > 0 && (
        <p className="hw-soft">
          {t(($) => $.clients.merge.joinedInvoices, { numbers: list(joinedInvoices) })}
        </p>
      )}
      {droppedPrice && (
        <p>
          {t(($) => $.clients.merge.droppedPrice, {
            price: facts(droppedPrice).map(isolate).join(' · '),
          })}
        </p>
      )}
      {droppedRates > 0 && <p className="hw-soft">{t(($) => $.clients.merge.droppedRates[of])}</p>}
    </section>
  )
}

interface MovesProps {
  readonly preview: Preview
  readonly of: Props['of']
}

function Moves({ preview, of }: MovesProps) {
  const t = useT()
  const format = useFormat()
  const { entries, seconds, projects, invoices } = preview
  return (
    <>
      <strong className="hw-number">{format.hours(seconds, 2)}</strong>
      <ul className="hw-bullets">
        <li>{t(($) => $.clients.merge.entries, counted(format, entries))}</li>
        {of === 'clients' && (
          <li>{t(($) => $.clients.merge.projects, counted(format, projects))}</li>
        )}
        <li>{t(($) => $.clients.merge.invoices, counted(format, invoices))}</li>
      </ul>
    </>
  )
}
