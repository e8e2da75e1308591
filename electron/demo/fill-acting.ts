import { fail, ok, type Envelope } from '../../shared/contract/call.ts'
import { actions } from '../store/entities/deciding/actions.ts'
import { findClient } from '../store/entities/clients.ts'
import { contacts } from '../store/entities/contacts.ts'
import type { Db } from '../store/file/db.ts'
import { meetings } from '../store/entities/deciding/meetings.ts'
import { listNotices, seeNotices } from '../store/entities/deciding/notices.ts'
import { insertReview } from '../store/entities/deciding/reviews.ts'
import { dismissSign, signs } from '../store/entities/deciding/signs.ts'
import { refreshNotices } from '../core/acting/notices.ts'
import { standingsOn } from '../core/acting/reviews.ts'
import {
  sampleActions,
  sampleContacts,
  sampleDismissals,
  sampleMeetings,
  sampleSigns,
} from './acting-facts.ts'
import { sampleClients, type SampleClient } from './facts.ts'

/** What was seen in the sample clients and done about it, up to the sample data's last day. */
export function addActing(db: Db): Envelope<null> {
  return allOf(
    () => ofClients(db, sampleSigns, (sign) => signs.insert(db, sign)),
    () => ofClients(db, sampleDismissals, (dismissal) => dismissSign(db, dismissal)),
    () => ofClients(db, sampleActions, (action) => actions.insert(db, action)),
    () => ofClients(db, sampleContacts, (contact) => contacts.insert(db, contact)),
    () => ofClients(db, sampleMeetings, (meeting) => meetings.insert(db, meeting)),
    () => addReview(db),
  )
}

const reviewedOn = '2026-09-30'

/** The last review, with what the report said that day, and the flags that stood then already seen. */
function addReview(db: Db): Envelope<null> {
  const note = 'The mill is below unpaid work experience by now. One last word about the price.'
  const standings = standingsOn(db, reviewedOn)
  const reviewed = insertReview(db, { on: reviewedOn, note, standings })
  if (!reviewed.ok) return reviewed
  const noted = refreshNotices(db, reviewedOn)
  if (!noted.ok) return noted
  seeNotices(
    db,
    listNotices(db).map(({ id }) => id),
  )
  return ok(null)
}

/** Does one thing after the other, up to the first that fails. */
export function allOf(...steps: readonly (() => Envelope<unknown>)[]): Envelope<null> {
  for (const step of steps) {
    const done = step()
    if (!done.ok) return done
  }
  return ok(null)
}

/** Adds each fact to the client it names. */
function ofClients<T extends { readonly client: SampleClient }>(
  db: Db,
  facts: readonly T[],
  add: (fact: Omit<T, 'client'> & { readonly clientId: number }) => Envelope<unknown>,
): Envelope<null> {
  return allOf(
    ...facts.map(({ client, ...fact }) => () => {
      const clientId = findClient(db, sampleClients[client].name)?.id
      return clientId === undefined
        ? fail('not-found', 'a sample client is missing')
        : add({ ...fact, clientId })
    }),
  )
}
