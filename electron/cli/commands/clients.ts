import { type Answer, type Family, type Session, command, stop } from '../command.ts'
import { clientNamed } from '../input/client-named.ts'
import { mergedAnswer } from '../output/merged.ts'
import { table } from '../output/table.ts'
import { commandLine, fill } from '../words.ts'

const { clients: words, failure } = commandLine

/** `clients` shows them all, `clients rename OLD NEW` gives one another name, `clients merge A INTO B` makes two one. */
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

async function shown({ ask }: Session): Promise<Answer> {
  const all = await ask('clients.list', {})
  const rows = all.map(({ name, state, currency }) => [name, state, currency ?? ''])
  return {
    json: {
      clients: all.map(({ name, state, currency, paymentTermsDays, archived }) => ({
        client: name,
        state,
        currency,
        paymentTermsDays,
        archived,
      })),
    },
    text: () =>
      rows.length === 0
        ? words.none
        : table([Object.values(words.column), ...rows], ['left', 'left', 'left']),
  }
}
