import { useEffect, useRef, useState } from 'react'
import { ActionForm, type ActionDraft } from './actions/action-form.tsx'
import { useWish, wish } from './events.ts'
import { ContactForm } from './people/contact-form.tsx'
import { useSignShortcut } from './signs/use-sign-shortcut.ts'

interface Props {
  readonly clientId: number
  /** Whether what is known of people is shown. */
  readonly showsPeople: boolean
  readonly onPeople: () => void
}

const blank: ActionDraft = { remedy: 'clarifying-session', because: '' }

/**
 * What can be asked for from anywhere while a client's page is open, whichever part of it is shown: W logs a
 * warning sign, the palette opens the forms.
 */
export function ActingForms({ clientId, showsPeople, onPeople }: Props) {
  const [form, setForm] = useState<'action' | 'person' | null>(null)
  const meeting = useRef(false)
  useSignShortcut(clientId)
  useWish('hourworth:acting-form', (detail) => {
    if (detail.form !== 'meeting') setForm(detail.form)
    // The form of a meeting stands among the people, who hear the wish themselves once they are there.
    else if (showsPeople) return false
    else {
      meeting.current = true
      onPeople()
    }
    return true
  })
  useEffect(() => {
    if (!meeting.current || !showsPeople) return
    meeting.current = false
    wish('hourworth:acting-form', { form: 'meeting' })
  }, [showsPeople])
  const close = () => setForm(null)
  if (form === 'action') return <ActionForm clientId={clientId} action={blank} onClose={close} />
  if (form === 'person') return <ContactForm clientId={clientId} contact={null} onClose={close} />
  return null
}
