import { Modal, type ModalProps } from '@mantine/core'
import { useFocusHome } from '../components/hooks/use-focus-home.ts'
import { ToastPlace } from '../components/toast-place.tsx'
import { useT } from '../i18n/index.ts'
import { FormBody, type FormBodyProps } from './form-body.tsx'

/** A short form in a dialog over the page; like a panel, once something was typed only the buttons close it. */
export function DialogForm({
  title,
  size,
  ...body
}: FormBodyProps & { readonly title: string; readonly size?: ModalProps['size'] }) {
  const t = useT()
  useFocusHome()
  return (
    <Modal
      opened
      onClose={body.onClose}
      returnFocus={false}
      closeOnClickOutside={!body.form.changed}
      closeOnEscape={!body.form.changed}
      title={title}
      {...(size !== undefined && { size })}
      closeButtonProps={{ 'aria-label': t(($) => $.common.actions.close) }}
      transitionProps={{ duration: 120 }}
    >
      <FormBody {...body} />
      <ToastPlace kind="panel" />
    </Modal>
  )
}
