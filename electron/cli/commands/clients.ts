import { type Answer, type Family, type Session, command, stop } from '../command.ts'
import { clientNamed } from '../input/client-named.ts'
import { pairsOf } from '../input/pairs.ts'
import { anyText, option, wrong } from '../input/readers.ts'
import { clientRounding, roundingText } from '../input/rounding.ts'
import { mergedAnswer } from '../output/merged.ts'
import { table } from '../output/table.ts'
import { commandLine, fill } from '../words.ts'

const { clients: words, failure } = commandLine

/** `clients` shows them all, `clients set` says how time of one is rounded, `clients rename OLD NEW` gives one another name, `clients merge A INTO B` makes two one. */
export const clients: Family = {
  '': command({
    takes: 'nothing',
    options: {},
    run: (_given, _words, session) => shown(session),
  }),
  merge: command({
    takes: 'merge',
    options: {},
    async run(_given, [a = '', , b = ''], session) {
      const [from, into] = [await clientNamed(a, session), await clientNamed(b, session)]
      if (from.id === into.id) return stop(fill(failure.sameOne, { name: into.name }))
      const pair = { id: from.id, into: into.id }
      const { clashes } = await session.ask('clients.mergePreview', pair)
      if (clashes.length > 0) {
        return stop(fill(failure.clash, { numbers: clashes.join(', ') }), { clashes })
      }
      const { moved, undoId } = await session.ask('clients.merge', pair)
      return mergedAnswer(words.merged, { from: from.name, into: into.name, moved, undoId })
    },
  }),
  set: command({
    takes: 'pairs',
    options: { client: option('client', anyText) },
    needs: ['client'],
    help: () => [[`rounding=${commandLine.none}`, clientRounding.wants]],
    async run({ client = '' }, pairs, session) {
      const rounding = readRounding(pairsOf(pairs))
      const { id } = await clientNamed(client, session)
      const before = (await session.ask('clients.list', {})).find((one) => one.id === id)
      const { client: after, undoId } = await session.ask('clients.update', {
        id,
        fields: { rounding },
      })
      const change = {
        client: after.name,
        key: 'rounding',
        before: roundingText(before?.rounding ?? null),
        after: roundingText(after.rounding),
      }
      const isSame = change.before === change.after
      return {
        json: { client: after.name, rounding: after.rounding, undoId },
        text: () => fill(isSame ? words.same : words.changed, change),
      }
    },
  }),
  rename: command({
    takes: 'names',
    options: {},
    async run(_given, [old = '', name = ''], session) {
      const { id, name: before } = await clientNamed(old, session)
      const { client, undoId } = await session.ask('clients.update', { id, fields: { name } })
      const after = client.name
      return {
        json: { before, client: after, undoId },
        text: () => fill(words.renamed, { before, after }),
      }
    },
  }),
}

/** What is said of the rounding; stops at what a client has not, and at nothing said. */
function readRounding(given: ReadonlyMap<string, string>) {
  const stray = [...given.keys()].find((key) => key !== 'rounding')
  if (stray !== undefined) return stop(fill(commandLine.usage.unknownClient, { key: stray }))
  const text = given.get('rounding') ?? ''
  const rounding = clientRounding.read(text)
  return rounding === undefined ? stop(wrong('rounding', clientRounding.wants, text)) : rounding
}

async function shown({ ask }: Session): Promise<Answer> {
  const all = await ask('clients.list', {})
  const rows = all.map(({ name, state, currency, rounding }) => [
    name,
    state,
    currency ?? '',
    rounding === null ? '' : roundingText(rounding),
  ])
  return {
    json: {
      clients: all.map(({ name, state, currency, paymentTermsDays, archived, rounding }) => ({
        client: name,
        state,
        currency,
        paymentTermsDays,
        archived,
        rounding,
      })),
    },
    text: () =>
      rows.length === 0
        ? words.none
        : table([Object.values(words.column), ...rows], ['left', 'left', 'left', 'left']),
  }
}
