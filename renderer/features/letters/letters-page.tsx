import { Page } from '../../components/page.tsx'
import { ErrorState, LoadingState } from '../../components/states.tsx'
import type { Situation } from '../../../shared/domain/kinds.ts'
import { useT } from '../../i18n/index.ts'
import { DismissalChecklist } from './dismissal-checklist.tsx'
import { GapFields } from './desk/gap-fields.tsx'
import { LetterChoice } from './desk/letter-choice.tsx'
import { LetterDesk } from './desk/letter-desk.tsx'
import { LetterHistory } from './letter-history.tsx'
import { useLetterPlace, type LetterPlace } from './letter-place.ts'
import classes from './letters.module.css'
import { ToneList } from './desk/tone-list.tsx'
import { useFacts, type Known } from './use-facts.ts'
import { useLetter } from './desk/use-letter.ts'

/** Say no: choose to whom, about what and how, fill what is open, and take the letter along. */
export function LettersPage() {
  const t = useT()
  const place = useLetterPlace()
  const known = useFacts(place.clientId)
  return (
    <Page title={t(($) => $.letters.title)} subtitle={t(($) => $.letters.subtitle)}>
      {known.state === 'loading' && <LoadingState rows={3} height={160} />}
      {known.state === 'failed' && <ErrorState error={known.error} onRetry={known.retry} />}
      {known.state === 'ready' && <Writing known={known} place={place} />}
    </Page>
  )
}

function Writing({ known, place }: { readonly known: Known; readonly place: LetterPlace }) {
  const { client } = known.facts
  const situation = place.situation ?? usualSituation(client?.state)
  const desk = useLetter(known, situation)
  return (
    <>
      <LetterChoice desk={desk} place={place} />
      <div className={classes.columns}>
        <div className="hw-stack">
          <ToneList desk={desk} known={known} />
          <GapFields desk={desk} />
        </div>
        <LetterDesk desk={desk} templates={known.templates} />
        {situation === 'dismiss' && client && (
          <DismissalChecklist clientId={client.id} invoices={known.facts.invoices} />
        )}
      </div>
      {client && <LetterHistory client={client} kept={known.kept} place={place} />}
    </>
  )
}

/** Someone who is no client yet is refused; with a client, the work together ends. */
function usualSituation(state: string | undefined): Situation {
  return state === undefined || state === 'prospect' || state === 'declined' ? 'refuse' : 'dismiss'
}
