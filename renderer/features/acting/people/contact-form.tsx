import { Checkbox } from '@mantine/core'
import type { Contact } from '../../../../shared/domain/deciding/acting.ts'
import { contactRoles, type ContactRole } from '../../../../shared/domain/kinds.ts'
import { textLimits } from '../../../../shared/domain/limits.ts'
import { useClients } from '../../../components/hooks/use-clients.ts'
import { useListOf } from '../../../components/hooks/use-list-of.ts'
import { NoteArea } from '../../../forms/inputs/note-area.tsx'
import { PanelForm } from '../../../forms/panel-form.tsx'
import { TextField } from '../../../forms/inputs/text-field.tsx'
import { useEntityForm } from '../../../forms/state/use-entity-form.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import classes from './people.module.css'

interface Values {
  readonly name: string
  readonly roles: readonly ContactRole[]
  readonly note: string
}

interface Props {
  readonly clientId: number
  readonly contact: Contact | null
  readonly onClose: () => void
}

/** The form to note a person at a client, or to change what is noted. */
export function ContactForm(props: Props) {
  const { clientId, contact, onClose } = props
  const title = useTitle(clientId, contact)
  const form = useContactForm(props)
  return (
    <PanelForm title={title} form={form} onClose={onClose}>
      <TextField
        {...form.field('name')}
        withAsterisk
        data-autofocus
        dir="auto"
        maxLength={textLimits.name}
      />
      <Roles roles={form.values.roles} onChange={(roles) => form.set({ roles })} />
      <NoteArea {...form.field('note')} />
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

function useContactForm({ clientId, contact, onClose }: Props) {
  const t = useT()
  const { isolate } = useFormat()
  const listOf = useListOf()
  return useEntityForm<'contacts', Values, 'name'>('contacts', {
    opened: contact,
    start: contact ?? { name: '', roles: [], note: '' },
    words: {
      name: t(($) => $.acting.people.name),
      roles: [
        t(($) => $.acting.people.roles),
        (roles) => listOf(roles.map((role) => t(($) => $.acting.people.role[role]))),
      ],
      note: t(($) => $.acting.people.note),
    },
    valuesOf: (row) => row,
    beside: { clientId },
    fieldsOf: ({ name, roles, note }) => ({ name: name.trim(), roles: [...roles], note }),
    faultsOf: ({ name }) => (name.trim() === '' ? { name: 'name' } : {}),
    faultText: () => t(($) => $.acting.people.noName),
    added: (output) => t(($) => $.acting.people.added, { name: isolate(output.contact.name) }),
    changed: (output) => t(($) => $.acting.people.saved, { name: isolate(output.contact.name) }),
    onSaved: onClose,
  })
}

interface RolesProps {
  readonly roles: readonly ContactRole[]
  readonly onChange: (roles: readonly ContactRole[]) => void
}

function Roles({ roles, onChange }: RolesProps) {
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
