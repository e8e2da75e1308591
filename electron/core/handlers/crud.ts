import { ok, type Envelope, type Failure } from '../../../shared/contract/call.ts'
import {
  isCallName,
  type CallName,
  type CallOutput,
  type CommandName,
  type ParsedInput,
} from '../../../shared/contract/index.ts'
import type { Db } from '../../store/file/db.ts'
import type { Changed } from '../../store/rows/saving.ts'
import type { Context, HandlersOf } from '../door/context.ts'
import { answered, change, gone, merged, refuseUnseen, undone, type Seen } from './change.ts'

// List, create, update and delete, made once for every entity: each command in one transaction that
// can be undone, with what is special of the entity between.

/** How the store reads and writes one: an `Entity`, or the functions of one with more to it. */
interface Store<T, F, C> {
  /** As in the answer to a command. */
  readonly name: string
  readonly list: (db: Db, clientId?: number) => readonly T[]
  readonly get: (db: Db, id: number) => T | undefined
  readonly insert: (db: Db, fields: F) => Envelope<T>
  readonly update: (db: Db, id: number, fields: C) => Envelope<T>
  readonly remove: (db: Db, id: number) => Envelope<null>
}

/** What is special of an entity; `before` is how it stood, unless it is new. */
interface Special<T, F> {
  /** The fields given, as they are kept. */
  readonly keep?: (fields: Changed<T>, context: Context, before?: T) => Changed<T>
  /** What speaks against it as it would then be; null: nothing. */
  readonly refuse?: (next: F & Partial<T>, context: Context, before?: T) => Failure | null
  /** What follows from a change, within it. */
  readonly changed?: (after: T, context: Context) => Envelope<unknown>
  /** What goes before a removal, within it. */
  readonly removing?: (id: number, context: Context) => Envelope<unknown>
}

type Values<O> = O extends { readonly undoId: unknown } ? O[Exclude<keyof O, 'undoId'>] : never
/** One of an area, as its commands answer with it. */
type One<A extends string> = Values<
  CallOutput<Extract<CommandName, `${A}.${'create' | 'update' | 'keep'}`>>
>
type Input<N extends CallName> = [N] extends [never] ? never : ParsedInput<N>
/** What a new one is made of. */
type New<A extends string> = Input<Extract<CallName, `${A}.create`>>
type Fields<U> = U extends { readonly fields: infer C } ? C : never
/** What a change may give. */
type Given<A extends string> = Fields<Input<Extract<CallName, `${A}.update`>>>

type StoreOf<A extends string> = Store<One<A>, New<A>, Given<A>>
interface Verbs {
  readonly list: 'list'
  readonly insert: 'create'
  readonly update: 'update'
  readonly remove: 'delete'
}
type CallsFor<A extends string, S> = Extract<CallName, `${A}.${Verbs[keyof S & keyof Verbs]}`>

/** The handlers of those calls of an area for which the store's part has the functions. */
export function crudHandlers<
  A extends string,
  S extends Partial<StoreOf<A>> & Pick<StoreOf<A>, 'name'>,
>(area: A, store: S, special: Special<One<A>, New<A>> = {}): HandlersOf<CallsFor<A, S>> {
  const handlers: unknown = anyHandlers(area, store as unknown as AnyStore, special as AnySpecial)
  // That they fit the area's calls follows from the parameters.
  return handlers as HandlersOf<CallsFor<A, S>>
}

// Below, what is the same whatever the entity is.

type AnyStore = Partial<Store<object, object, object>> & { readonly name: string }
type AnySpecial = Special<object, object>

function anyHandlers(area: string, store: AnyStore, special: AnySpecial) {
  const { name, list, insert, get, update, remove } = store
  const all = {
    [`${area}.list`]: list && listing(list),
    [`${area}.create`]: insert && creating(`${area}.create`, { name, insert }, special),
    [`${area}.update`]: get && update && updating(`${area}.update`, { name, get, update }, special),
    [`${area}.delete`]: remove && removing(`${area}.delete`, { remove }, special),
  }
  return Object.fromEntries(
    Object.entries(all).filter(([call, handler]) => handler && isCallName(call)),
  )
}

type Part<K extends keyof AnyStore> = Pick<Store<object, object, object>, K>

const listing =
  (list: Part<'list'>['list']) =>
  ({ clientId }: { readonly clientId?: number }, { db }: Context) =>
    ok(list(db, clientId))

const creating =
  (call: string, { name, insert }: Part<'name' | 'insert'>, { keep, refuse }: AnySpecial) =>
  (fields: object, context: Context) =>
    answered(
      name,
      change(context, call, () => {
        const kept = merged(fields, keep?.(fields, context) ?? {})
        return refuse?.(kept, context) ?? insert(context.db, kept)
      }),
    )

interface Update {
  readonly id: number
  readonly fields: object
  readonly seen?: Seen | undefined
}

function updating(
  call: string,
  { name, get, update }: Part<'name' | 'get' | 'update'>,
  { keep, refuse, changed }: AnySpecial,
) {
  return ({ id, fields, seen }: Update, context: Context) =>
    answered(
      name,
      change(context, call, () => {
        const before = get(context.db, id)
        if (!before) return gone(name)
        const kept = merged(fields, keep?.(fields, context, before) ?? {})
        const next = merged(before, kept)
        const refused = refuseUnseen(before, seen) ?? refuse?.(next, context, before)
        if (refused) return refused
        const after = update(context.db, id, kept)
        const followed = after.ok && changed ? changed(after.value, context) : after
        return followed.ok ? after : followed
      }),
    )
}

function removing(call: string, { remove }: Part<'remove'>, { removing: first }: AnySpecial) {
  return ({ id }: { readonly id: number }, context: Context) =>
    undone(
      change(context, call, () => {
        const before = first?.(id, context) ?? ok(null)
        return before.ok ? remove(context.db, id) : before
      }),
    )
}
