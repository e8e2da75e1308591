import { z } from 'zod'
import * as e from '../domain/entities.ts'
import * as s from '../domain/schema.ts'
import { undoId } from './app.ts'
import { command, query } from './call.ts'

const byId = () => z.object({ id: s.id() })
const archive = () => z.object({ id: s.id(), archived: z.boolean() })
const undone = () => z.object({ undoId: undoId() })

export const clientCalls = {
  /** Every client, archived ones too, by name in code-point order. */
  'clients.list': query(
    ['clients'],
    () => z.object({}),
    () => z.array(e.client()),
  ),
  'clients.create': command(['clients'], e.clientFields, () =>
    z.object({ client: e.client(), undoId: undoId() }),
  ),
  'clients.update': command(
    ['clients'],
    () => z.object({ id: s.id(), fields: e.clientFields().partial() }),
    () => z.object({ client: e.client(), undoId: undoId() }),
  ),
  'clients.archive': command(['clients'], archive, undone),
  'projects.list': query(
    ['clients'],
    () => z.object({}),
    () => z.array(e.project()),
  ),
  'projects.create': command(['clients'], e.projectFields, () =>
    z.object({ project: e.project(), undoId: undoId() }),
  ),
  'projects.update': command(
    ['clients'],
    () => z.object({ id: s.id(), fields: e.projectFields().partial() }),
    () => z.object({ project: e.project(), undoId: undoId() }),
  ),
  'projects.archive': command(['clients'], archive, undone),
  /** Agreed rates of one client (without one: of all), oldest first. Adding one never rewrites history: it holds from its date. */
  'agreedRates.list': query(
    ['clients'],
    () => z.object({ clientId: s.id().optional() }),
    () => z.array(e.agreedRate()),
  ),
  'agreedRates.create': command(['clients'], e.agreedRateFields, () =>
    z.object({ agreedRate: e.agreedRate(), undoId: undoId() }),
  ),
  'agreedRates.delete': command(['clients'], byId, undone),
} as const
