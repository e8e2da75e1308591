import { type Family, type Session, command, stop } from '../command.ts'
import { asOfOption, dayOf } from '../input/window.ts'
import { doubtLine } from '../output/doubt-text.ts'
import { commandLine, fill } from '../words.ts'

const words = commandLine.doubts

/** `doubts` numbers what is probably wrong (Q1–Q5); `doubts settle N` says that one is right as it is. */
export const doubts: Family = {
  '': command({
    takes: 'nothing',
    options: asOfOption,
    async run(given, _words, session) {
      const { asOf, found, currency } = await list(given, session)
      const lines = found.map((doubt, index) =>
        fill(words.line, { number: index + 1, text: doubtLine(doubt, currency) }),
      )
      return {
        json: {
          asOf,
          doubts: found.map(({ code, client, key, figures }) => ({ code, client, key, figures })),
        },
        text: () => (lines.length === 0 ? words.none : lines.join('\n')),
      }
    },
  }),
  settle: command({
    takes: 'number',
    options: asOfOption,
    async run(given, [number = ''], session) {
      const { asOf, found, currency } = await list(given, session)
      const doubt = /^\d{1,9}$/.test(number) ? found[Number(number) - 1] : undefined
      if (!doubt) return stop(fill(words.noSuch, { number, count: found.length }))
      const { code, client, key } = doubt
      const { undoId } = await session.ask('doubts.settle', { code, key, asOf })
      return {
        json: { settled: { code, client, key }, undoId },
        text: () => fill(words.settled, { text: doubtLine(doubt, currency) }),
      }
    },
  }),
}

async function list(given: Parameters<typeof dayOf>[0], session: Session) {
  const asOf = await dayOf(given, session)
  const found = await session.ask('doubts.list', { asOf })
  const { currency } = await session.ask('settings.get', {})
  return { asOf, found, currency }
}
