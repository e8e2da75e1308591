import { type Answer, type Family, type Session, command } from '../command.ts'
import { clientNamed } from '../input/client-named.ts'
import { table } from '../output/table.ts'
import { commandLine, fill } from '../words.ts'

const words = commandLine.clients

/** `clients` shows them all, `clients rename OLD NEW` gives one another name. */
export const clients: Family = {
  '': command({
    takes: 'nothing',
    options: {},
    run: (_given, _words, session) => shown(session),
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
