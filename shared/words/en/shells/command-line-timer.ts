// What the command line says of the timer.

export const commandLineTimer = {
  timer: {
    none: 'No timer runs. Start it with: hourworth log "start nordlys call"',
    runs: '{{duration}} {{owner}}, {{activity}}, since {{since}}{{note}}',
    choices: 'Say what became of it: hourworth timer stop {{choices}}',
    several: 'Give one of {{options}}, not several.',
    notAsked: 'Nothing is asked of the timer: stop it without {{option}}.',
    cannot: '{{option}} does not answer this.',
    badEnd: 'The timer did not run at that time: it started {{since}}.',
    tooShort: 'Stopped; under a second nothing is logged.',
    discarded: 'Stopped; nothing is logged.',
    span: '{{entry}} ({{from}}–{{to}})',
    runsAlready: 'The timer runs already. Stop it first: hourworth timer stop',
    nothingDone: 'Nothing was done yet that could be started again.',
    noted: 'The note is now: {{note}}',
    noteTooLong: 'There is room for {{room}} more characters in the note.',
  },
} as const
