/** The day as a timeline, and the month. */
export const timeDay = {
  timeline: 'Entries of the day by the clock',
  previous: 'Previous day',
  next: 'Next day',
  today: 'Today',
  nothing: 'nothing',
  untimed: 'Without a time',
  place: 'Put on the day: {{what}}',
  gap: ', {{from}} to {{to}}: ',
  gapText: '{{duration}} not logged',
  add: 'Add',
  overlap: '{{duration}} counted twice: {{first}} and {{second}}, {{from}}–{{to}}',
  startAt: 'Start {{what}} at {{time}}',
  endAt: 'End {{what}} at {{time}}',
  bothRight: 'Both are right',
  moved: '{{what}} is now {{from}} to {{to}}.',
  split: 'Split in two.',
  noNeighbour: 'Nothing of the same project is beside it.',
  added: 'Entry added.',
  clockChange: 'The clock changes: this day has {{hours}}.',
  keys: 'Keys',
} as const

export const timeMonth = {
  previous: 'Previous month',
  next: 'Next month',
  current: 'This month',
  day: '{{date}}: {{hours}}',
  ofTarget: '{{hours}} of {{target}}',
  total: 'Month',
  target: 'of {{target}}',
} as const
