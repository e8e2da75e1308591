import { command } from '../command.ts'
import { asOfOption, dayOf } from '../input/window.ts'
import { commandLine, fill } from '../words.ts'

const words = commandLine.doubts

/** `doubts`: what is probably wrong (Q1–Q5), by kind. */
export const doubts = command({
  takes: 'nothing',
  options: asOfOption,
  async run(given, _words, session) {
    const asOf = await dayOf(given, session)
    const found = await session.ask('doubts.list', { asOf })
    const lines = found.map(({ code, client, figures }) => {
      const about = [client, ...Object.values(figures)].filter((value) => value !== null).join(', ')
      return fill(words.line, { what: words.code[code], figures: about })
    })
    return {
      json: {
        asOf,
        doubts: found.map(({ code, client, key, figures }) => ({ code, client, key, figures })),
      },
      text: () => (lines.length === 0 ? words.none : lines.join('\n')),
    }
  },
})
