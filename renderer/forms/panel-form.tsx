import { SidePanel } from '../components/side-panel.tsx'
import { FormBody, type FormBodyProps } from './form-body.tsx'

/** A form in the side panel. */
export function PanelForm({ title, ...body }: FormBodyProps & { readonly title: string }) {
  return (
    <SidePanel title={title} changed={body.form.changed} onClose={body.onClose}>
      <FormBody {...body} />
    </SidePanel>
  )
}
