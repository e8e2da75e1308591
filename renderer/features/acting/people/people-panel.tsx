import { Button } from '@mantine/core'
import { IconPlus, IconUserQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import type { Contact } from '../../../../shared/domain/deciding/acting.ts'
import { useCall, useStatus } from '../../../api/index.ts'
import { DeleteButton, EditButton } from '../../../components/row-buttons.tsx'
import { Section } from '../../../components/page.tsx'
import { Loaded, LoadingState } from '../../../components/states.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import acting from '../acting.module.css'
import classes from './people.module.css'
import { ContactForm } from './contact-form.tsx'
import { Meetings } from './meetings.tsx'
import { useListOf } from '../../../components/hooks/use-list-of.ts'

/** Who is who at a client, and when they were last met; a nudge where a flagged client lacks it. */
export function PeoplePanel({ clientId }: { readonly clientId: number }) {
  const t = useT()
  const contacts = useCall('contacts.list', { clientId })
  const [form, setForm] = useState<Contact | 'new' | null>(null)
  return (
    <Section
      title={t(($) => $.acting.people.title)}
      actions={
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={() => setForm('new')}
        >
          {t(($) => $.acting.people.add)}
        </Button>
      }
    >
      <Nudge clientId={clientId} />
      <Loaded
        query={contacts}
        loading={<LoadingState rows={2} />}
        isEmpty={(all) => all.length === 0}
        empty={<p className="hw-soft">{t(($) => $.acting.people.none)}</p>}
      >
        {(all) => (
          <ul className="hw-rows">
            {all.map((contact) => (
              <Person key={contact.id} contact={contact} onEdit={() => setForm(contact)} />
            ))}
          </ul>
        )}
      </Loaded>
      <Meetings clientId={clientId} />
      {form && (
        <ContactForm
          clientId={clientId}
          contact={form === 'new' ? null : form}
          onClose={() => setForm(null)}
        />
      )}
    </Section>
  )
}

/** The core says which flagged clients lack whom; here it is said where it can be mended. */
function Nudge({ clientId }: { readonly clientId: number }) {
  const t = useT()
  const { today } = useStatus()
  const list = useListOf()
  const followUps = useCall('followUps.list', { asOf: today }).data ?? []
  const missing = followUps.flatMap((one) =>
    one.kind === 'relation' && one.clientId === clientId ? one.missing : [],
  )
  if (missing.length === 0) return null
  const words = list(missing.map((what) => t(($) => $.acting.people.missing[what])))
  return (
    <p className={classes['nudge']}>
      <IconUserQuestion size={17} stroke={1.8} aria-hidden="true" />
      <span>{t(($) => $.acting.people.nudge, { missing: words })}</span>
    </p>
  )
}

function Person({ contact, onEdit }: { readonly contact: Contact; readonly onEdit: () => void }) {
  const t = useT()
  const name = useFormat().isolate(contact.name)
  return (
    <li className={acting['row']}>
      <div className="hw-main">
        <p className={acting['what']}>
          <bdi>{contact.name}</bdi>
          {contact.roles.map((role) => (
            <span key={role} className={acting['tag']}>
              {t(($) => $.acting.people.role[role])}
            </span>
          ))}
        </p>
        {contact.note !== '' && (
          <p className={acting['note']}>
            <bdi>{contact.note}</bdi>
          </p>
        )}
      </div>
      <div className={acting['buttons']}>
        <EditButton label={t(($) => $.acting.people.edit, { name })} size="md" onClick={onEdit} />
        <DeleteButton
          call="contacts.delete"
          id={contact.id}
          undoText={t(($) => $.acting.people.deleted, { name })}
          label={t(($) => $.acting.people.delete, { name })}
          size="md"
        />
      </div>
    </li>
  )
}
