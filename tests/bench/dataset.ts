import { dateOfDay, dayNumber } from '../../shared/domain/calendar.ts'
import { defaultSettings } from '../../shared/domain/settings.ts'
import type { Db } from '../../electron/store/file/db.ts'
import { rebuildRollup } from '../../electron/store/rollup/rollup.ts'

export const years = { from: '2016-01-01', to: '2025-12-31' } as const
export const clientCount = 200
/** The day the reports look back from: the last of the ten years. */
export const asOf = years.to

const firstDay = dayNumber(years.from)
const dayCount = dayNumber(years.to) - firstDay + 1

/** A small repeatable generator (mulberry32): the same data in every run, without a clock or a seed file. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One entry of the made-up years: index, client 1…200, UTC start in seconds, length in seconds. */
export interface BenchEntry {
  readonly clientId: number
  readonly day: number
  readonly start: number
  readonly seconds: number
}

/** A hundredth of an hour: what hledger rounds every entry to, so that its totals can agree with ours. */
const step = 36

/** `count` entries spread evenly over ten years, in order of time, none overlapping, each within one UTC day. */
export function* benchEntries(count: number, clients: number = clientCount): Generator<BenchEntry> {
  const random = randomFrom(42)
  const perDay = count / dayCount
  const slot = Math.floor(86_400 / Math.ceil(perDay))
  for (let index = 0; index < count; index++) {
    const day = firstDay + Math.floor(index / perDay)
    const inDay = index - Math.ceil((day - firstDay) * perDay)
    const seconds = step * Math.max(1, Math.floor(((random() * 0.8 + 0.1) * slot) / step))
    yield {
      clientId: 1 + Math.floor(random() * clients),
      day,
      start: day * 86_400 + Math.max(0, inDay) * slot,
      seconds,
    }
  }
}

export const clientName = (clientId: number): string => `client${String(clientId).padStart(3, '0')}`

const insertClients = (db: Db, clients: number): void => {
  const insert = db.prepare(
    `INSERT INTO client (name, state, currency, payment_terms_days, note, alternative, archived)
     VALUES (?, 'active', 'SEK', 30, '', NULL, 0)`,
  )
  for (let clientId = 1; clientId <= clients; clientId++) insert.run(clientName(clientId))
}

const insertEntries = (db: Db, count: number, times: number, clients = clientCount): void => {
  const insert = db.prepare(
    `INSERT INTO entry (client_id, project_id, date, seconds, started_at, ended_at, zone, billable,
      activity, note, import_key, batch_id, changed)
     VALUES (?, NULL, ?, ?, ?, ?, 'Etc/UTC', ?, 'work', ?, NULL, NULL, 0)`,
  )
  let index = 0
  for (const { clientId, day, start, seconds } of benchEntries(count, clients)) {
    // More entries on the same days and clients: the same stretch of time cut into pieces.
    const piece = Math.floor(seconds / times)
    for (let part = 0; part < times; part++) {
      const from = start + part * piece
      const length = part === times - 1 ? seconds - part * piece : piece
      insert.run(
        clientId,
        dateOfDay(day),
        length,
        from,
        from + length,
        index % 5 === 0 ? 0 : 1,
        `Note ${index % 997} about the work`,
      )
    }
    index += 1
  }
}

/** An invoice a quarter for every client, paid a month later but for the last: 8 000 invoices and payments. */
const insertInvoices = (db: Db, clients: number): void => {
  const insert = db.prepare(
    `INSERT INTO invoice (number, client_id, project_id, issued_on, due_on, net, vat, expenses,
      currency, rate_to_base, service_from, service_to, credits_invoice_id, written_off_on, note)
     VALUES (?, ?, NULL, ?, ?, ?, 0, 0, 'SEK', NULL, NULL, NULL, NULL, NULL, '')`,
  )
  const pay = db.prepare('INSERT INTO payment (invoice_id, paid_on, gross) VALUES (?, ?, ?)')
  const random = randomFrom(7)
  for (let quarter = 0; quarter < 40; quarter++) {
    const issued = Math.min(firstDay + Math.floor((quarter + 1) * 91.3), dayNumber(years.to))
    for (let clientId = 1; clientId <= clients; clientId++) {
      const net = 100_000 + Math.floor(random() * 9_000_000)
      const { lastInsertRowid } = insert.run(
        `${quarter}-${clientId}`,
        clientId,
        dateOfDay(issued),
        dateOfDay(issued + 30),
        net,
      )
      if (quarter < 39) pay.run(lastInsertRowid, dateOfDay(issued + 30), net)
    }
  }
}

/**
 * Two fixed fees for every client, of a quarter of the work of half a year each: one ended long ago and
 * invoiced in full, one under way with a deposit. 400 projects (F1–F4).
 */
const insertFeeProjects = (db: Db, clients: number): void => {
  const last = dayNumber(years.to)
  const project = db.prepare(
    `INSERT INTO project (client_id, name, pricing, fee, estimated_seconds, starts_on, ends_on, archived)
     VALUES (?, ?, 'fixed', 6000000, 1800000, ?, ?, 0)`,
  )
  const take = db.prepare(
    'UPDATE entry SET project_id = ? WHERE client_id = ? AND date BETWEEN ? AND ? AND id % 4 = 0',
  )
  const invoice = db.prepare(
    `INSERT INTO invoice (number, client_id, project_id, issued_on, due_on, net, vat, expenses,
      currency, rate_to_base, service_from, service_to, credits_invoice_id, written_off_on, note)
     VALUES (?, ?, ?, ?, ?, ?, 0, 0, 'SEK', NULL, NULL, NULL, NULL, NULL, '')`,
  )
  const pay = db.prepare('INSERT INTO payment (invoice_id, paid_on, gross) VALUES (?, ?, ?)')
  for (let clientId = 1; clientId <= clients; clientId++) {
    for (const isUnderWay of [false, true]) {
      const from = isUnderWay ? last - 180 : firstDay + ((clientId * 13) % 2500)
      const [begin, end] = [dateOfDay(from), dateOfDay(from + 180)]
      const name = isUnderWay ? 'Under way' : 'Done'
      const { lastInsertRowid: id } = project.run(clientId, name, begin, isUnderWay ? null : end)
      take.run(id, clientId, begin, end)
      const net = isUnderWay ? 3_000_000 : 6_000_000
      const due = dateOfDay(from + 30)
      const { lastInsertRowid } = invoice.run(`${name}-${clientId}`, clientId, id, begin, due, net)
      pay.run(lastInsertRowid, due, net)
    }
  }
}

/** Fills an empty store with ten years of 200 clients; `times` cuts each entry into that many. */
export const fill = (db: Db, count: number, times = 1, clients = clientCount): void => {
  db.transaction(() => {
    insertClients(db, clients)
    insertEntries(db, count, times, clients)
    insertInvoices(db, clients)
    insertFeeProjects(db, clients)
    const set = db.prepare('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)')
    const rates = { praoRate: 15_000, breakEvenRate: 45_000, targetRate: 90_000, setUp: true }
    for (const [key, value] of Object.entries({ ...defaultSettings, ...rates, zone: 'Etc/UTC' })) {
      set.run(key, JSON.stringify(value))
    }
  })()
  rebuildRollup(db, defaultSettings.workingHours)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.pragma('optimize')
}
