import type { CallError } from '../../shared/contract/call.ts'
import type { CallInput } from '../../shared/contract/index.ts'
import { useCommand } from '../api/index.ts'
import { useT } from '../i18n/index.ts'

interface Saving<Fields> {
  readonly error: CallError | null
  readonly saving: boolean
  /** Writes the fields, to what is edited or as something new. */
  readonly send: (fields: Fields) => void
}

/** Adds a client, or changes the one with the id; both can be undone. */
export function useSaveClient(
  id: number | undefined,
  onSaved: () => void,
): Saving<CallInput<'clients.create'>> {
  const t = useT()
  const create = useCommand('clients.create', {
    ownErrors: true,
    undoText: (output) => t(($) => $.clients.undo.created, { name: output.client.name }),
  })
  const update = useCommand('clients.update', {
    ownErrors: true,
    undoText: (output) => t(($) => $.clients.undo.saved, { name: output.client.name }),
  })
  return savingOf(create, update, id, onSaved)
}

/** Adds a project, or changes the one with the id; both can be undone. */
export function useSaveProject(
  id: number | undefined,
  onSaved: () => void,
): Saving<CallInput<'projects.create'>> {
  const t = useT()
  const create = useCommand('projects.create', {
    ownErrors: true,
    undoText: (output) => t(($) => $.clients.undo.created, { name: output.project.name }),
  })
  const update = useCommand('projects.update', {
    ownErrors: true,
    undoText: (output) => t(($) => $.clients.undo.saved, { name: output.project.name }),
  })
  return savingOf(create, update, id, onSaved)
}

interface Command<Input> {
  readonly error: CallError | null
  readonly isPending: boolean
  readonly mutate: (input: Input, then: { readonly onSuccess: () => void }) => void
}

function savingOf<Fields>(
  create: Command<Fields>,
  update: Command<{ readonly id: number; readonly fields: Fields }>,
  id: number | undefined,
  onSaved: () => void,
): Saving<Fields> {
  const then = { onSuccess: onSaved }
  return {
    error: create.error ?? update.error,
    saving: create.isPending || update.isPending,
    send: (fields) =>
      id === undefined ? create.mutate(fields, then) : update.mutate({ id, fields }, then),
  }
}
