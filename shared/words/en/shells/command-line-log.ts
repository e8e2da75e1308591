// What the command line says of a line that logs time.

export const commandLineLog = {
  log: {
    examples: [
      '"2h nordlys workshop yesterday"',
      '"09:15-11 vagt #meeting"',
      '"45m admin !"',
      '"start nordlys call"',
    ],
    entry: '{{duration}} {{owner}}, {{date}}{{note}}',
    noneLeft: 'There is nothing to log again: no day before today, or all of it stands today.',
    started: 'The timer runs: {{owner}}{{note}}',
    internal: 'internal',
    ask: {
      which: 'Who is {{text}}? Write one of {{choices}} in its place.',
      'unknown-name':
        'Nobody is called {{text}}: name a client, or put it in quotes if it is part of the note.',
      whose: 'Whom was it for? Name a client, or write internal.',
      unit: 'Is {{text}} {{first}} or {{second}} hours? Write h or m behind it.',
      end: '{{text}} ends before it begins: write one of {{choices}}.',
      activity: 'There is no activity {{text}}: write one of {{choices}}.',
    },
    fault: {
      'no-such-time': 'The clocks change on that day: this time does not exist.',
      'too-long': 'One entry holds 31 days at most.',
      'date-out-of-range': 'The day must lie from 1970 to 2199.',
      'start-in-future': 'The timer cannot start later than now.',
    },
  },
} as const
