import { Checkbox, TextInput } from '@mantine/core'
import type { Contact } from '../../../../shared/domain/acting.ts'
import { contactRoles, type ContactRole } from '../../../../shared/domain/kinds.ts'
import { textLimits } from '../../../../shared/domain/limits.ts'
import { useCommand } from '../../../api/index.ts'
import { useClients } from '../../../components/use-clients.ts'
import { NoteArea } from '../../../forms/note-area.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { PanelForm } from '../../../forms/panel-form.tsx'
import { useFormState } from '../../../forms/use-form-state.ts'
import classes from './people.module.css'

interface Values {
  readonly name: string
  readonly roles: readonly ContactRole[]
  readonly note: string
}

/** The form to note a person at a client, or to change what is noted. */
export function ContactForm({
  clientId,
  contact,
  onClose,
}: {
  readonly clientId: number
  readonly contact: Contact | null
  readonly onClose: () => void
}) {
  const t = useT()
  const save = useSave(clientId, contact, onClose)
  const title = useTitle(clientId, contact)
  const form = useFormState(contact ?? blank, faultsOf, save.error)
  const { name, roles, note } = form.values
  return (
    <PanelForm
      title={title}
      changed={form.changed}
      saving={save.saving}
      error={save.error}
      onSubmit={() => form.check() && save.send({ name: name.trim(), roles, note })}
      onClose={onClose}
    >
      <TextInput
        label={t(($) => $.acting.people.name)}
        withAsterisk
        data-autofocus
        autoComplete="off"
        maxLength={textLimits.name}
        value={name}
        error={form.faultOf('name') !== undefined && t(($) => $.acting.people.noName)}
        onChange={(event) => form.set({ name: event.currentTarget.value })}
      />
      <Roles roles={roles} onChange={(next) => form.set({ roles: next })} />
      <NoteArea
        label={t(($) => $.acting.people.note)}
        value={note}
        onChange={(text) => form.set({ note: text })}
      />
    </PanelForm>
  )
}

function useTitle(clientId: number, contact: Contact | null): string {
  const t = useT()
  const { isolate } = useFormat()
  const clients = useClients().data ?? []
  if (contact) return t(($) => $.acting.people.editTitle)
  const client = isolate(clients.find((one) => one.id === clientId)?.name ?? '')
  return t(($) => $.acting.people.addTitle, { client })
}

const blank: Values = { name: '', roles: [], note: '' }

const faultsOf = (values: Values): Partial<Record<keyof Values, 'required'>> =>
  values.name.trim() === '' ? { name: 'required' } : {}

function useSave(clientId: number, contact: Contact | null, onSaved: () => void) {
  const t = useT()
  const { isolate } = useFormat()
  const create = useCommand('contacts.create', {
    ownErrors: true,
    undoText: (out) => t(($) => $.acting.people.added, { name: isolate(out.contact.name) }),
  })
  const update = useCommand('contacts.update', {
    ownErrors: true,
    undoText: (out) => t(($) => $.acting.people.saved, { name: isolate(out.contact.name) }),
  })
  return {
    error: create.error ?? update.error,
    saving: create.isPending || update.isPending,
    send: ({ name, roles, note }: Values) => {
      const fields = { name, roles: [...roles], note }
      if (contact) update.mutate({ id: contact.id, fields }, { onSuccess: onSaved })
      else create.mutate({ clientId, ...fields }, { onSuccess: onSaved })
    },
  }
}

function Roles({
  roles,
  onChange,
}: {
  readonly roles: readonly ContactRole[]
  readonly onChange: (roles: readonly ContactRole[]) => void
}) {
  const t = useT()
  return (
    <fieldset className={classes['roles']}>
      <legend>{t(($) => $.acting.people.roles)}</legend>
      {contactRoles.map((role) => (
        <Checkbox
          key={role}
          label={t(($) => $.acting.people.role[role])}
          description={t(($) => $.acting.people.roleHint[role])}
          checked={roles.includes(role)}
          onChange={({ currentTarget }) =>
            onChange(
              contactRoles.filter((one) =>
                one === role ? currentTarget.checked : roles.includes(one),
              ),
            )
          }
        />
      ))}
    </fieldset>
  )
}
