import * as fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../../electron/exchange/read-file.ts'
import { runs } from '../../support/runs.ts'
import { aContext } from './support.ts'

// Work written as each program writes it is read back unchanged. Times are UTC, so that no clock changes.

interface Work {
  readonly client: string
  readonly project: string
  readonly note: string
  /** Seconds since 1970. */
  readonly start: number
  readonly seconds: number
}

const from = Date.UTC(2026, 0, 1) / 1000
const names = ['Nordlys A/S', 'Vagt, Lind & Co', 'ענן נייר בע"מ', 'Åkerö "Ö"', "L'été; 2"]

/** Whole minutes on one day: what the coarsest of the formats can say. */
const work: fc.Arbitrary<Work> = fc
  .record({
    client: fc.constantFrom(...names),
    project: fc.constantFrom('Webb', 'Site; 1', 'App "X"'),
    note: fc.stringMatching(/^[a-zåäöא-ת,;:"' ]{0,20}$/).map((text) => `x${text}x`),
    day: fc.nat({ max: 300 }),
    minute: fc.nat({ max: 700 }),
    minutes: fc.integer({ min: 1, max: 700 }),
  })
  .map(({ day, minute, minutes, ...named }) => ({
    ...named,
    start: from + day * 86_400 + minute * 60,
    seconds: minutes * 60,
  }))

const two = (number: number) => String(number).padStart(2, '0')
const length = (seconds: number) => `${two(Math.floor(seconds / 3600))}:${two((seconds / 60) % 60)}`
const iso = (instant: number) => new Date(instant * 1000).toISOString()
const day = (instant: number) => iso(instant).slice(0, 10)
const time = (instant: number) => iso(instant).slice(11, 19)
const csv = (rows: readonly object[], delimiter = ',') => Papa.unparse([...rows], { delimiter })

type Write = (all: readonly Work[]) => string | Promise<Uint8Array>

const writers: Readonly<Record<string, Write>> = {
  toggl: (all) =>
    csv(
      all.map(({ client, project, note, start, seconds }) => ({
        User: 'U',
        Email: 'u@example.com',
        Client: client,
        Project: project,
        Task: '',
        Description: note,
        Billable: 'Yes',
        'Start date': day(start),
        'Start time': time(start),
        'End date': day(start + seconds),
        'End time': time(start + seconds),
        Duration: `${length(seconds)}:00`,
        Tags: '',
      })),
    ),
  clockify: (all) =>
    csv(
      all.map(({ client, project, note, start, seconds }) => ({
        Project: project,
        Client: client,
        Description: note,
        Billable: 'Yes',
        'Start Date': day(start),
        'Start Time': time(start),
        'End Date': day(start + seconds),
        'End Time': time(start + seconds),
        'Duration (h)': length(seconds),
      })),
    ),
  kimai: (all) =>
    csv(
      all.map(({ client, project, note, start, seconds }) => ({
        Date: day(start),
        From: time(start).slice(0, 5),
        To: time(start + seconds).slice(0, 5),
        Duration: length(seconds),
        Customer: client,
        Project: project,
        Activity: '',
        Description: note,
        Billable: 1,
        Type: 'timesheet',
        category: 'work',
      })),
      ';',
    ),
  solidtime: (all) =>
    csv(
      all.map(({ client, project, note, start, seconds }) => ({
        Description: note,
        Task: '',
        Project: project,
        Client: client,
        User: 'U',
        Start: `${day(start)} ${time(start)}`,
        End: `${day(start + seconds)} ${time(start + seconds)}`,
        Duration: `${length(seconds)}:00`,
        'Duration (decimal)': String(seconds / 3600),
        Billable: 'Yes',
        Tags: '',
      })),
    ),
  workbook: (all) =>
    writeXlsx({
      sheets: [
        {
          name: 'Hours',
          rows: [
            ['Date', 'Start', 'End', 'Client', 'Project', 'Note', 'Billable'],
            ...all.map(({ client, project, note, start, seconds }) => [
              new Date(Date.parse(day(start))),
              time(start),
              time(start + seconds),
              client,
              project,
              note,
              'yes',
            ]),
          ],
        },
      ],
    }),
}

const stamp = (instant: number) => `${iso(instant).slice(0, 19).replace(/[-:]/g, '')}Z`
const escaped = (text: string) => text.replace(/[,;\\]/g, (sign) => `\\${sign}`)
const folded = (line: string) => line.replace(/.{60}/gu, (part) => `${part}\r\n `)
const clock = (instant: number) => `[${day(instant)} Mon ${time(instant).slice(0, 5)}]`

/** Files that are no tables, with what each says of a piece of work. */
const records: Readonly<Record<string, { write: Write; says: readonly (keyof Work)[] }>> = {
  calendar: {
    says: ['client', 'note', 'start', 'seconds'],
    write: (all) =>
      [
        'BEGIN:VCALENDAR',
        ...all.flatMap(({ client, note, start, seconds }, index) => [
          'BEGIN:VEVENT',
          `UID:${index}@x.test`,
          `DTSTART:${stamp(start)}`,
          index % 2 === 0 ? `DTEND:${stamp(start + seconds)}` : `DURATION:PT${seconds / 60}M`,
          folded(`SUMMARY:${escaped(note)}`),
          folded(`CATEGORIES:${escaped(client)}`),
          'END:VEVENT',
        ]),
        'END:VCALENDAR',
      ].join('\r\n'),
  },
  org: {
    says: ['client', 'project', 'note', 'start', 'seconds'],
    write: (all) =>
      all
        .flatMap(({ client, project, note, start, seconds }) => [
          `* ${client}`,
          `** ${project}`,
          `*** ${note}`,
          `    CLOCK: ${clock(start)}--${clock(start + seconds)} =>  ${length(seconds)}`,
        ])
        .join('\n'),
  },
  timetagger: {
    says: ['note', 'start', 'seconds'],
    write: (all) =>
      JSON.stringify({
        records: all.map(({ note, start, seconds }, index) => ({
          key: `key${index}`,
          t1: start,
          t2: start + seconds,
          ds: note,
        })),
      }),
  },
  activitywatch: {
    says: ['note', 'start', 'seconds'],
    write: (all) => {
      const events = all.map(({ note, start, seconds }) => ({
        timestamp: iso(start),
        duration: seconds,
        data: { label: note, running: false },
      }))
      return JSON.stringify({ buckets: { b: { type: 'general.stopwatch', events } } })
    },
  },
}

const bytesOf = async (written: ReturnType<Write>): Promise<Uint8Array> => {
  const done = await written
  return typeof done === 'string' ? Buffer.from(done) : done
}

describe('work that is no table is read back as far as its file says it', () => {
  it.each(Object.entries(records))('%s', async (_, { write, says }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(work, { minLength: 1, maxLength: 8 }), async (all) => {
        const read = await readFile(await bytesOf(write(all)), 'file', aContext({ zone: 'UTC' }))
        if (!read.ok || read.value.kind !== 'entries') throw new Error(JSON.stringify(read))
        const facts = (rows: readonly object[]) =>
          rows
            .map((row) => says.map((field) => (row as Record<string, unknown>)[field]))
            .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
        expect(read.value.refused).toEqual([])
        expect(
          facts(
            read.value.rows.map((row) =>
              row.time.kind === 'duration'
                ? row
                : { ...row, start: row.time.start, seconds: row.time.end - row.time.start },
            ),
          ),
        ).toEqual(facts(all))
      }),
      { numRuns: runs(20) },
    )
  })
})

describe('work written as a program writes it is read back unchanged', () => {
  it.each(Object.keys(writers))('%s', async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.array(work, { minLength: 1, maxLength: 8 }), async (all) => {
        const written = await writers[name]?.(all)
        const bytes = typeof written === 'string' ? Buffer.from(written) : (written ?? Buffer.of())
        const read = await readFile(bytes, 'file', aContext({ zone: 'UTC' }))
        if (!read.ok || read.value.kind !== 'entries') throw new Error(JSON.stringify(read))
        expect(read.value.refused).toEqual([])
        expect(
          read.value.rows.map(({ client, project, note, time, billable }) => {
            if (time.kind === 'duration') return time
            const { start, end } = time
            return { client, project, note, start, seconds: end - start, billable }
          }),
        ).toEqual(all.map((one) => ({ ...one, billable: true })))
      }),
      { numRuns: runs(20) },
    )
  })
})
