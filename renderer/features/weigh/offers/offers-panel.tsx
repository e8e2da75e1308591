import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Offer } from '../../../../shared/domain/deciding/weighing.ts'
import { useCall } from '../../../api/index.ts'
import { DeleteButton, EditButton } from '../../../components/row-buttons.tsx'
import { Name } from '../../../components/name.tsx'
import { SidePanel } from '../../../components/side-panel.tsx'
import { EmptyState, Loaded } from '../../../components/states.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { OfferForm } from './offer-form.tsx'
import { worthOf } from '../../../report/offer-worth.ts'
import { useWords } from '../use-words.ts'
import classes from '../cost/cost.module.css'

type Shown = { readonly form: false } | { readonly form: true; readonly offer: Offer | null }

/** Other work the user could take (O1): the named offers, to add, change and delete. */
export function OffersPanel({ onClose }: { readonly onClose: () => void }) {
  const [shown, setShown] = useState<Shown>({ form: false })
  if (shown.form) {
    return <OfferForm offer={shown.offer} onClose={() => setShown({ form: false })} />
  }
  return <OfferList onClose={onClose} onEdit={(offer) => setShown({ form: true, offer })} />
}

interface Props {
  readonly onClose: () => void
  readonly onEdit: (offer: Offer | null) => void
}

function OfferList({ onClose, onEdit }: Props) {
  const t = useT()
  const offers = useCall('offers.list', {})
  return (
    <SidePanel title={t(($) => $.weigh.cost.offers.title)} changed={false} onClose={onClose}>
      <div className="hw-stack">
        <p className="hw-small">{t(($) => $.weigh.cost.offers.text)}</p>
        <Loaded
          query={offers}
          isEmpty={(data) => data.length === 0}
          empty={<EmptyState title={t(($) => $.weigh.cost.offers.none)} />}
        >
          {(data) => (
            <ul className={classes['offers']}>
              {data.map((offer) => (
                <OfferRow key={offer.id} offer={offer} onEdit={() => onEdit(offer)} />
              ))}
            </ul>
          )}
        </Loaded>
        <Button
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onEdit(null)}
        >
          {t(($) => $.weigh.cost.offers.add)}
        </Button>
      </div>
    </SidePanel>
  )
}

function OfferRow({ offer, onEdit }: { readonly offer: Offer; readonly onEdit: () => void }) {
  const t = useT()
  const words = useWords()
  const { isolate } = useFormat()
  const name = isolate(offer.name)
  return (
    <li>
      <div>
        <Name>{offer.name}</Name>
        <small>
          {t(($) => $.weigh.cost.offers.line, {
            rate: words.rate(offer.rate),
            probability: words.value('fill', offer.probability),
            worth: words.rate(worthOf(offer.rate, offer.probability)),
          })}
        </small>
        {offer.note !== '' && <small dir="auto">{offer.note}</small>}
      </div>
      <EditButton label={t(($) => $.weigh.cost.offers.edit, { name })} onClick={onEdit} />
      <DeleteButton
        call="offers.delete"
        id={offer.id}
        undoText={t(($) => $.weigh.cost.offers.undo.deleted, { name })}
        label={t(($) => $.weigh.cost.offers.delete, { name })}
      />
    </li>
  )
}
