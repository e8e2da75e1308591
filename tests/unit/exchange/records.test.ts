import { describe, expect, test } from 'vitest'
import { at, fixture, readEntries, readError, readValue, secondsOf } from './support.ts'

describe('files that are no tables', () => {
  test('Timewarrior: the first tag that is no activity is the client; what runs is left out', () => {
    const file = readValue(`[
{"id":2,"start":"20260105T080000Z","end":"20260105T093000Z","tags":["meeting","Vagt AB"],"annotation":"Plan"},
{"id":1,"start":"20260106T080000Z","tags":["Vagt AB"]}
]
`)
    expect(file).toMatchObject({ format: 'timewarrior', skipped: 1, refused: [] })
    expect(file.rows).toMatchObject([
      {
        line: 2,
        client: 'Vagt AB',
        activity: 'meeting',
        billable: true,
        note: 'Plan',
        time: { start: at('2026-01-05T08:00:00Z'), end: at('2026-01-05T09:30:00Z') },
      },
    ])
  })

  test('Super Productivity: time by task and day; a task with parts only sums up', () => {
    const backup = {
      data: {
        project: { entities: { p: { title: 'Site' } } },
        task: {
          entities: {
            a: {
              title: 'Build',
              projectId: 'p',
              subTaskIds: ['b'],
              timeSpentOnDay: { '2026-01-05': 5_400_000 },
            },
            b: { title: 'Form', parentId: 'a', timeSpentOnDay: { '2026-01-05': 5_400_000 } },
          },
        },
        archiveYoung: {
          task: { entities: { c: { title: 'Call', timeSpentOnDay: { '2026-01-04': 900_000 } } } },
        },
      },
    }
    const file = readValue(JSON.stringify(backup))
    expect(file).toMatchObject({ format: 'super-productivity', refused: [] })
    expect(file.rows).toMatchObject([
      { project: null, note: 'Call', time: { date: '2026-01-04', seconds: 900 } },
      { project: 'Site', note: 'Build: Form', time: { date: '2026-01-05', seconds: 5400 } },
    ])
  })

  test('timeclock: account and description; the clock that runs is left out', () => {
    const text = `; comment
i 2026/01/05 09:00:00 vagt:site:web  draft
o 2026/01/05 10:20:00
i 2026-01-06 09:00 vagt
`
    const file = readValue(text)
    expect(file).toMatchObject({ format: 'timeclock', skipped: 1, refused: [] })
    expect(file.rows).toMatchObject([
      { line: 2, client: 'vagt', project: 'site:web', note: 'draft' },
    ])
    expect(readEntries(text).map(secondsOf)).toEqual([4800])
  })

  test('org: headings above a clock are client, project and note', () => {
    const text = `* Vagt AB
** Site
*** TODO Form   :web:
    :LOGBOOK:
    CLOCK: [2026-01-05 Mon 09:00]--[2026-01-05 Mon 10:30] =>  1:30
    :END:
* Nordlys
  CLOCK: [2026-01-06 Tue 23:30]--[2026-01-07 Wed 00:15] =>  0:45
`
    expect(readValue(text)).toMatchObject({
      format: 'org',
      rows: [
        { line: 5, client: 'Vagt AB', project: 'Site', note: 'Form' },
        { client: 'Nordlys', project: null, note: '' },
      ],
    })
    expect(readEntries(text).map(secondsOf)).toEqual([5400, 2700])
  })

  test('calendar: zones, folded lines and lengths; no whole days, nothing cancelled, no series', () => {
    const file = readValue(fixture('samples/calendar.ics'))
    expect(file).toMatchObject({
      format: 'ics',
      skipped: 2,
      notices: ['not-work-skipped'],
      refused: [{ line: 52, code: 'repeating-event', detail: 'Weekly talk' }],
    })
    expect(file.rows).toMatchObject([
      {
        client: 'Nordlys A/S',
        project: 'harbour',
        activity: 'meeting',
        note: 'Plan, part one of the long story of how the harbour got its new lights #harbour',
        sourceId: 'plan-1@example.test',
        time: { start: at('2026-01-05T08:00:00Z'), end: at('2026-01-05T09:30:00Z') },
      },
      { client: 'Vagt AB', time: { end: at('2026-01-06T13:45:00Z') } },
      { time: { start: at('2026-01-07T09:00:00Z'), end: at('2026-01-07T10:00:00Z') } },
      { sourceId: 'weekly-6@example.test 20260119T140000Z', note: 'Weekly talk, moved' },
    ])
  })

  test('calendar: an event in a zone that nobody knows is refused, not moved', () => {
    const event = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART;TZID=Ship:20260105T090000']
    const text = [...event, 'DURATION:PT1H', 'SUMMARY:x', 'END:VEVENT', 'END:VCALENDAR'].join(
      '\r\n',
    )
    expect(readValue(text)).toMatchObject({
      rows: [],
      refused: [{ line: 2, code: 'not-a-time', column: 'Start' }],
    })
  })

  test('TimeTagger: records by their stamps and keys; what is hidden or runs is left out', () => {
    const file = readValue(fixture('samples/timetagger.json'))
    expect(file).toMatchObject({ format: 'timetagger', skipped: 2, refused: [] })
    expect(file.rows).toMatchObject([
      { sourceId: 'k3fQ9aXz', activity: 'meeting', time: { start: at('2026-01-05T08:00:00Z') } },
      { sourceId: 'p0Lm2Rst', note: '#vagt draft' },
    ])
    const table = `key\tstart\tstop\ttags\tdescription
abcDEF12\t2026-01-05T08:00:00Z\t2026-01-05T09:30:00Z\t#web #vagt\tplan #web #vagt
`
    expect(readValue(table)).toMatchObject({
      format: 'timetagger',
      rows: [
        {
          sourceId: 'abcDEF12',
          note: 'plan #web #vagt',
          time: { start: at('2026-01-05T08:00:00Z'), end: at('2026-01-05T09:30:00Z') },
        },
      ],
    })
  })

  test('ActivityWatch: projects in an editor before presence; short pauses and moments aside', () => {
    expect(readValue(fixture('samples/activitywatch.json'))).toMatchObject({
      format: 'activitywatch',
      rows: [
        {
          project: 'vagt-site',
          time: { start: at('2026-01-05T08:00:00Z'), end: at('2026-01-05T09:00:00Z') },
        },
      ],
    })
  })

  test('org: sums of clocks without the clocks say no days', () => {
    const text = '#+BEGIN: clocktable\n| Headline | Time |\n|---+---|\n| Vagt | 1:30 |\n#+END:\n'
    expect(readError(text)).toMatchObject({ details: { reason: 'summary' } })
  })

  test.each([
    ['Entry ID', '7', '7'],
    ['id', '0e6f2c1a-77aa-4a0e-9c1d-0c8a7f3f1b22', '0e6f2c1a-77aa-4a0e-9c1d-0c8a7f3f1b22'],
    ['Work log ID', '10234', '10234'],
    // The number of a row, and the key of an issue with many entries.
    ['id', '1', undefined],
    ['Key', 'WEB-1234', undefined],
  ])('the id of an entry: %s %s', (title, cell, id) => {
    const [row] = readEntries(`${title},Date,Client,Hours\n${cell},2026-01-05,Elm,2\n`)
    expect(row?.sourceId).toBe(id)
  })
})
