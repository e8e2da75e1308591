import { z } from 'zod'
import * as s from '../domain/schema.ts'

const rate = () => s.figure().nullable()
const byLimit = <T extends z.ZodType>(value: T) =>
  z.object({ target: value, breakEven: value, nearPrao: value, prao: value })

/** L1: a fee project's rate now, the hours left until it falls to each limit, and the day that is. */
export const feeLive = () =>
  z.object({
    projectId: s.id(),
    project: z.string(),
    price: s.figure(),
    seconds: s.seconds(),
    estimatedSeconds: s.seconds().nullable(),
    ended: z.boolean(),
    /** Of the last 28 days: the pace `day` is reckoned with. */
    recentSeconds: s.seconds(),
    runningRate: rate(),
    secondsLeft: byLimit(s.figure().min(0).nullable()),
    day: byLimit(s.isoDate().nullable()),
  })

/** L3: a retainer this month; `leftSeconds` is negative after an overrun. */
export const retainerLive = () =>
  z.object({
    projectId: s.id(),
    project: z.string(),
    fee: s.figure(),
    includedSeconds: s.seconds(),
    usedSeconds: s.seconds(),
    carriedSeconds: s.seconds(),
    leftSeconds: z.number().int(),
    rate: rate(),
    /** The months before this one, at most five, oldest first. */
    before: z.array(
      z.object({ month: z.string(), usedSeconds: s.seconds(), carriedSeconds: s.seconds() }),
    ),
  })

/** L4: a falling rate, and the day it reaches each limit if it goes on. */
export const rateTrend = () =>
  z.object({
    /** Signed, per hour and month; always below 0. */
    perMonth: s.figure(),
    reaches: byLimit(s.isoDate().nullable()),
  })

/** L1–L4 of a client; money in base minor units, rates per hour. */
export const clientLive = () =>
  z.object({
    feeProjects: z.array(feeLive()),
    /** L2: null while no pending hour has a value. */
    waitingRate: rate(),
    /** What it is made of: with the timer's rate, it follows from seconds that pass. */
    waiting: z.object({
      seconds: s.seconds(),
      valuedSeconds: s.seconds(),
      /** Seconds times minor units per hour, a whole number of any size. */
      worth: z.string().regex(/^\d+$/),
      timerRate: rate(),
    }),
    retainers: z.array(retainerLive()),
    trend: rateTrend().nullable(),
  })
