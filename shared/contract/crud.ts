import { z } from 'zod'
import * as s from '../domain/schema.ts'
import { command, query, type Area } from './call.ts'

// List, create, update and delete are declared here once for every entity: a simple one takes all
// four from `crud`, one with more to say takes them one by one.

export const none = () => z.object({})
export const byId = () => z.object({ id: s.id() })
/** Of one client, or of all. */
export const ofClient = () => z.object({ clientId: s.id().optional() })
/** Commands that change data return it; null where there is nothing to undo. */
export const undoId = () => s.id().nullable()
export const undone = () => z.object({ undoId: undoId() })

/** What a command answers that adds or changes one: the entity under its name, and what takes it back. */
export const saved =
  <N extends string, E extends z.ZodType>(name: N, entity: () => E) =>
  () =>
    z.object({ [name]: entity(), undoId: undoId() } as Saved<N, E>)

type Saved<N extends string, E> = { readonly [K in N]: E } & {
  readonly undoId: ReturnType<typeof undoId>
}

/**
 * The entity as the writer read it, or those of its fields that were looked at. If one of them that
 * can be changed is another by now, the change answers `conflict` with the entity as it stands in
 * `details.present`, and writes nothing. Left out: whatever stands there is written over.
 */
export const seen = <E extends z.ZodType>(_entity: () => E, changeable: () => z.ZodObject) =>
  z
    .custom<Partial<s.Immutable<z.output<E>>>>(
      (value) => typeof value === 'object' && value !== null,
    )
    .transform((value): Readonly<Record<string, unknown>> => {
      const fields = Object.keys(changeable().shape)
      return Object.fromEntries(Object.entries(value).filter(([key]) => fields.includes(key)))
    })
    .optional()

export const list = <L extends z.ZodType, E extends z.ZodType>(
  reads: readonly Area[],
  of: () => L,
  entity: () => E,
) => query(reads, of, () => z.array(entity()))

export const create = <N extends string, E extends z.ZodType, F extends z.ZodType>(
  changes: readonly Area[],
  name: N,
  entity: () => E,
  fields: () => F,
) => command(changes, fields, saved(name, entity))

/** Changes the fields given, of an entity that is still as it was seen. */
export const update = <N extends string, E extends z.ZodType, C extends z.ZodObject>(
  changes: readonly Area[],
  name: N,
  entity: () => E,
  changeable: () => C,
) =>
  command(
    changes,
    () => z.object({ id: s.id(), fields: changeable(), seen: seen(entity, changeable) }),
    saved(name, entity),
  )

export const remove = (changes: readonly Area[]) => command(changes, byId, undone)

interface Options<L, C> {
  readonly areas: readonly Area[]
  /** What a change or removal writes as well. */
  readonly along?: readonly Area[]
  /** What the list is of, if not of all. */
  readonly of?: () => L
  /** What can be changed, if it is not what a new one is made of. */
  readonly changeable?: () => C
}

/** Any fields of it, or none. */
type Some<F extends z.ZodObject> = z.ZodObject<{
  [K in keyof F['shape']]: z.ZodOptional<F['shape'][K]>
}>

type Crud<
  A extends string,
  N extends string,
  E extends z.ZodType,
  F extends z.ZodType,
  L extends z.ZodType,
  C extends z.ZodObject,
> = { readonly [K in `${A}.list`]: ReturnType<typeof list<L, E>> } & {
  readonly [K in `${A}.create`]: ReturnType<typeof create<N, E, F>>
} & { readonly [K in `${A}.update`]: ReturnType<typeof update<N, E, C>> } & {
  readonly [K in `${A}.delete`]: ReturnType<typeof remove>
}

/** The four calls of a simple entity: `offers.list`, `offers.create`, `offers.update`, `offers.delete`. */
export function crud<
  A extends string,
  N extends string,
  E extends z.ZodType,
  F extends z.ZodObject,
  L extends z.ZodType = ReturnType<typeof none>,
  C extends z.ZodObject = Some<F>,
>(
  area: A,
  name: N,
  entity: () => E,
  fields: () => F,
  { areas, along = [], of, changeable }: Options<L, C>,
): Crud<A, N, E, F, L, C> {
  const changes = [...areas, ...along]
  const calls = {
    [`${area}.list`]: list<z.ZodType, E>(areas, of ?? none, entity),
    [`${area}.create`]: create(areas, name, entity, fields),
    [`${area}.update`]: update<N, E, z.ZodObject>(
      changes,
      name,
      entity,
      changeable ?? (() => fields().partial()),
    ),
    [`${area}.delete`]: remove(changes),
  }
  // A name put together is just a string to the compiler.
  return calls as unknown as Crud<A, N, E, F, L, C>
}
