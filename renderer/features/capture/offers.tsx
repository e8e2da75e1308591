import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import classes from './capture.module.css'
import type { Choices, Offer } from './use-choices.ts'
import { useOwnerText } from './use-owner-text.ts'

interface Props {
  readonly choices: Choices
  readonly isBlank: boolean
}

/** What may be begun again, or notes written before: a click or the arrows and Enter take one. */
export function Offers({ choices, isBlank }: Props) {
  const t = useT()
  const { id, offers, marked } = choices
  if (offers.length === 0) return null
  const title = isBlank ? t(($) => $.capture.recent) : t(($) => $.capture.recentNotes)
  return (
    <div id={id} role="listbox" aria-label={title} className={classes['offers']}>
      <p className={classes['offersTitle']} aria-hidden="true">
        {title}
      </p>
      {offers.map((offer, at) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys work through the text field, which names this option as active
        <div
          key={offer.kind === 'again' ? offer.recent.id : offer.note}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === marked}
          tabIndex={-1}
          className={classes['offer']}
          onMouseMove={() => choices.mark(at)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choices.take(offer)}
        >
          <OfferText offer={offer} />
        </div>
      ))}
    </div>
  )
}

function OfferText({ offer }: { readonly offer: Offer }) {
  const { date, duration, isolate } = useFormat()
  const ownerText = useOwnerText()
  if (offer.kind === 'note') return <span>{offer.note}</span>
  const { note, seconds, date: on } = offer.recent
  return (
    <>
      <span className="hw-medium">{ownerText(offer.recent)}</span>
      <span className={classes['offerNote']}>{note === '' ? '' : isolate(note)}</span>
      <span className={classes['offerTime']}>
        {duration(seconds)} {date(on, 'weekday')}
      </span>
    </>
  )
}
