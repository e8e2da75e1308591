import { Alert, Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CallError } from '../../shared/contract/call.ts'
import { useErrorText } from '../api/index.ts'
import { SidePanel } from '../components/side-panel.tsx'
import { useFocusFirstFault } from './use-focus-first-fault.ts'
import { useT } from '../i18n/index.ts'
import forms from './form.module.css'

/** A form in the side panel with its buttons; an error that belongs to no field stands on top. */
export function PanelForm({
  title,
  changed,
  saving,
  error,
  onSubmit,
  onClose,
  children,
}: {
  readonly title: string
  readonly changed: boolean
  readonly saving: boolean
  readonly error: CallError | null
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const t = useT()
  const errorText = useErrorText()
  const { ref, tried } = useFocusFirstFault()
  return (
    <SidePanel title={title} changed={changed} onClose={onClose}>
      <form
        className="hw-stack"
        ref={ref}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          tried()
          onSubmit()
        }}
      >
        {error && <Alert color="red">{errorText(error)}</Alert>}
        {children}
        <div className={forms.buttons}>
          <Button variant="default" onClick={onClose}>
            {t(($) => $.common.actions.cancel)}
          </Button>
          <Button type="submit" loading={saving}>
            {t(($) => $.common.actions.save)}
          </Button>
        </div>
      </form>
    </SidePanel>
  )
}
