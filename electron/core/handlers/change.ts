import { isDeepStrictEqual } from 'node:util'
import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import { clients } from '../../store/entities/clients.ts'
import { projects } from '../../store/entities/projects.ts'
import { getSettings } from '../../store/entities/settings.ts'
import { undoable } from '../../store/rows/undo.ts'
import type { Context } from '../door/context.ts'
import { invalidField } from '../door/failures.ts'

export interface Done<T> {
  readonly value: T
  readonly undoId: number | null
}

/** Runs a command's writes in one transaction that can be undone; its label is the call's name. */
export function change<T>(
  { db, now }: Context,
  label: string,
  work: () => Envelope<T>,
): Envelope<Done<T>> {
  return undoable(db, { label, at: now() }, work)
}

/** What a command answers that adds or changes one: the entity under its name, and what takes it back. */
export const answered = <N extends string, T>(name: N, done: Envelope<Done<T>>) =>
  map(done, ({ value, undoId }) => ({ [name]: value, undoId }) as Answered<N, T>)

type Answered<N extends string, T> = { readonly [K in N]: T } & { readonly undoId: number | null }

/** What a command answers that says nothing but what takes it back. */
export const undone = (done: Envelope<Done<unknown>>) => map(done, ({ undoId }) => ({ undoId }))

/** The value of an envelope made into another; failures pass. */
export function map<T, U>(envelope: Envelope<T>, to: (value: T) => U): Envelope<U> {
  return envelope.ok ? ok(to(envelope.value)) : envelope
}

/** An entity with the fields given put over its own; one that is undefined says nothing. */
export function merged<T extends object>(
  entity: T,
  fields: { readonly [K in keyof T]?: T[K] | undefined },
): T {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return { ...entity, ...Object.fromEntries(given) }
}

/** Whether the client and project are there and belong together; null: they do. */
export function refuseOwner(
  { db }: Context,
  { clientId, projectId }: { clientId: number | null; projectId: number | null },
) {
  if (clientId !== null && !clients.get(db, clientId)) return missing('client')
  if (projectId === null) return null
  const project = projects.get(db, projectId)
  if (!project) return missing('project')
  return project.clientId === clientId
    ? null
    : invalidField(['projectId'], 'project-of-another-client')
}

/** Whether amounts in this currency need no rate to the base (M2). */
export const isBase = ({ db }: Context, currency: string | undefined): boolean =>
  currency === getSettings(db).currency

/** How the writer last saw what is to be changed, or some of its fields. */
export type Seen = Readonly<Record<string, unknown>>

/** `conflict` with the entity as it stands, if somebody else changed it since it was seen; null: nobody did. */
export function refuseUnseen(present: object, seen: Seen = {}) {
  const isSame = Object.entries(seen).every(([field, value]) =>
    isDeepStrictEqual(Reflect.get(present, field), value),
  )
  return isSame ? null : fail('conflict', 'somebody else changed it meanwhile', { present })
}

/** `not-found`, naming the kind of row alone. */
export const missing = (kind: string) => fail('not-found', noSuch(kind))

/** `not-found` of the very row that is to be changed: like a conflict, but nothing stands there. */
export const gone = (kind: string) => fail('not-found', noSuch(kind), { present: null })

const noSuch = (kind: string) => `there is no such ${kind}`
