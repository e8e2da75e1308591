import { z } from 'zod'
import * as e from '../domain/entities.ts'
import { activities } from '../domain/kinds.ts'
import { idsAtOnce } from '../domain/limits.ts'
import * as s from '../domain/schema.ts'
import { timerAnswer } from '../domain/timing/timer-answer.ts'
import { timerQuestion } from '../domain/timing/timer-question.ts'
import { command, query } from './call.ts'
import { byId, create, none, seen, undoId, undone, update } from './crud.ts'
import { entryListCalls } from './entry-list.ts'

/** What a timer may be given when it starts or while it runs. */
const timerFields = () =>
  z.object({
    clientId: s.id().nullable(),
    projectId: s.id().nullable(),
    billable: z.boolean(),
    activity: z.enum(activities),
    note: s.note(),
    start: s.instant().optional(),
  })

export const timeCalls = {
  ...entryListCalls,
  /** One entry; null: it is not there any more. */
  'entries.get': query(['entries'], byId, () => e.entry().nullable()),
  /** Seconds per local day, split at midnight (T1), for the day and week totals. */
  'entries.days': query(
    ['entries'],
    () => z.object({ from: s.isoDate(), to: s.isoDate() }),
    () => z.array(z.object({ date: s.isoDate(), seconds: s.seconds() })),
  ),
  'entries.create': create(['entries'], 'entry', e.entry, e.entryFields),
  /** Adds all of them in one step, or none. */
  'entries.createAll': command(
    ['entries'],
    () => z.object({ entries: z.array(e.entryFields()).min(1).max(idsAtOnce.entries) }),
    () => z.object({ entries: z.array(e.entry()), undoId: undoId() }),
  ),
  'entries.update': update(['entries'], 'entry', e.entry, () => e.entryFields().partial()),
  'entries.delete': command(
    ['entries'],
    () => z.object({ ids: z.array(s.id()).min(1).max(idsAtOnce.entries) }),
    undone,
  ),
  /** Several entries at once, such as cells pasted: added, changed and deleted in one step, or none of it. */
  'entries.apply': command(
    ['entries'],
    () =>
      z.object({
        create: z.array(e.entryFields()).max(idsAtOnce.entries).default([]),
        update: z
          .array(
            z.object({
              id: s.id(),
              fields: e.entryFields().partial(),
              seen: seen(e.entry, e.entryFields),
            }),
          )
          .max(idsAtOnce.entries)
          .default([]),
        delete: z.array(s.id()).max(idsAtOnce.entries).default([]),
      }),
    // Those added, then those changed.
    () => z.object({ entries: z.array(e.entry()), undoId: undoId() }),
  ),
  'timer.get': query(['timer'], none, () => e.timer().nullable()),
  /** What the user must be asked of the running timer (`questionOf`), null while there is nothing to ask. */
  'timer.question': query(['timer', 'settings'], none, () => timerQuestion().nullable()),
  /**
   * Starts a timer; one that runs is stopped first, in the same transaction, at the new one's start.
   * `timer-question` where that one must be asked about, or with `ask` might be.
   */
  'timer.start': command(
    ['timer', 'entries'],
    () => timerFields().extend({ ask: z.boolean().optional() }),
    () => z.object({ timer: e.timer(), stopped: e.entry().nullable() }),
  ),
  'timer.update': command(
    ['timer'],
    () =>
      timerFields()
        .partial()
        .extend({ seen: seen(e.timer, timerFields) }),
    () => e.timer(),
  ),
  /**
   * Stops the timer into an entry; under one second nothing is kept and `entry` is null. With a
   * question that blocks, or with `ask` any, it answers `timer-question` with the question in its details, and
   * runs on until stopped with the `answer` or at an `end`. `entries` are all that were made, as an answer may make two.
   */
  'timer.stop': command(
    ['timer', 'entries'],
    () =>
      z.object({
        end: s.instant().optional(),
        ask: z.boolean().optional(),
        answer: timerAnswer().optional(),
      }),
    () => z.object({ entry: e.entry().nullable(), entries: z.array(e.entry()), undoId: undoId() }),
  ),
  /** Answers the timer's question and lets it run on, if the answer leaves it running; `conflict` if nothing is asked. */
  'timer.answer': command(['timer', 'entries'], timerAnswer, () =>
    z.object({ timer: e.timer().nullable(), entries: z.array(e.entry()), undoId: undoId() }),
  ),
  'timer.discard': command(['timer'], none, undone),
} as const
