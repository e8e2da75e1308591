import type { CallOutput } from '../../../shared/contract/index.ts'
import { plainName } from '../../../shared/domain/names.ts'
import type { Project } from '../../../shared/domain/entities.ts'
import { type Answer, type Family, type Session, command, stop } from '../command.ts'
import { clientNamed } from '../input/client-named.ts'
import { pairsOf } from '../input/pairs.ts'
import {
  finest,
  needPrice,
  projectHelp,
  projectKeys,
  projectText,
  readProject,
  unsaid,
  type ProjectKey,
} from '../input/project.ts'
import { anyText, option } from '../input/readers.ts'
import { mergedAnswer } from '../output/merged.ts'
import { table } from '../output/table.ts'
import { commandLine, fill } from '../words.ts'

const words = commandLine.projects

/** `projects` shows them all, `projects set --client C --project P KEY=VALUE …` changes one or adds it. */
export const projects: Family = {
  '': command({
    takes: 'nothing',
    options: {},
    run: (_given, _words, session) => shown(session),
  }),
  merge: command({
    takes: 'merge',
    options: { client: option('client', anyText) },
    needs: ['client'],
    async run({ client = '' }, [a = '', , b = ''], session) {
      const owner = await clientNamed(client, session)
      const own = (await session.ask('projects.list', {})).filter(
        ({ clientId }) => clientId === owner.id,
      )
      const named = (name: string) =>
        own.find((project) => project.name === name) ??
        own.find((project) => plainName(project.name) === plainName(name)) ??
        stop(fill(commandLine.failure.noProject, { client: owner.name, name }))
      const [from, into] = [named(a), named(b)]
      if (from.id === into.id) {
        return stop(fill(commandLine.failure.sameOne, { name: into.name }))
      }
      const pair = { id: from.id, into: into.id }
      const { moved, undoId } = await session.ask('projects.merge', pair)
      const merged = { from: from.name, into: into.name, moved, undoId }
      return mergedAnswer(commandLine.clients.mergedProject, merged)
    },
  }),
  set: command({
    takes: 'pairs',
    options: { client: option('client', anyText), project: option('project', anyText) },
    needs: ['client', 'project'],
    help: projectHelp,
    async run({ client = '', project = '' }, pairs, session) {
      const given = pairsOf(pairs)
      readProject(given, finest)
      const { currency } = await session.ask('settings.get', {})
      const owner = await clientNamed(client, session)
      const all = await session.ask('projects.list', {})
      const before = all.find(({ clientId, name }) => clientId === owner.id && name === project)
      const fields = readProject(given, currency)
      needPrice(given, fields.fee ?? before?.fee)
      const done = before
        ? await session.ask('projects.update', { id: before.id, fields })
        : await session.ask('projects.create', {
            ...plain,
            ...fields,
            clientId: owner.id,
            name: project,
          })
      return changed(owner.name, before, done, currency)
    },
  }),
}

const plain = {
  pricing: 'hourly',
  fee: null,
  estimatedSeconds: null,
  startsOn: null,
  endsOn: null,
} as const

type Done = CallOutput<'projects.update'>

/** What was changed, and the number that takes it back. */
function changed(
  client: string,
  before: Project | undefined,
  { project: after, undoId }: Done,
  currency: string,
): Answer {
  const project = after.name
  const changes = projectKeys.flatMap((key) => {
    const now = projectText(key, after, currency)
    const was = before ? projectText(key, before, currency) : unsaid(key)
    return now === was ? [] : [{ key, before: was, after: now }]
  })
  const lines = [
    ...(before ? [] : [fill(words.added, { project, client })]),
    ...(before && changes.length === 0 ? [fill(words.same, { project, client })] : []),
    ...changes.map((change) => fill(words.changed, { project, client, ...change })),
  ]
  const json = { client, project, added: !before, changes, undoId, ...projectJson(after) }
  return { json, text: () => lines.join('\n') }
}

/** The fields of a project for scripts; money in minor units, time in seconds. */
const projectJson = ({
  id: _id,
  clientId: _client,
  name: _name,
  archived: _archived,
  ...fields
}: Project) => fields

async function shown({ ask }: Session): Promise<Answer> {
  const { currency } = await ask('settings.get', {})
  const clients = new Map((await ask('clients.list', {})).map(({ id, name }) => [id, name]))
  const all = (await ask('projects.list', {})).map((project) => ({
    project,
    client: project.clientId === null ? null : (clients.get(project.clientId) ?? null),
  }))
  const text = (key: ProjectKey, project: Project) => {
    const shown = projectText(key, project, currency)
    return shown === unsaid(key) ? '' : shown
  }
  const rows = all.map(({ client, project }) => [
    client ?? '',
    project.name,
    ...projectKeys.map((key) => text(key, project)),
  ])
  return {
    json: {
      currency,
      projects: all.map(({ client, project }) => ({
        client,
        project: project.name,
        ...projectJson(project),
        archived: project.archived,
      })),
    },
    text: () =>
      rows.length === 0
        ? words.none
        : table(
            [Object.values(words.column), ...rows],
            ['left', 'left', 'left', 'right', 'right', 'left', 'left', 'right', 'left', 'left'],
          ),
  }
}
