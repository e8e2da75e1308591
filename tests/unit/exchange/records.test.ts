import { describe, expect, test } from 'vitest'
import { at, readEntries, readValue, secondsOf } from './support.ts'

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
})
