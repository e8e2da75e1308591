import { Modal, type ModalProps } from '@mantine/core'
import { useFocusHome } from '../components/hooks/use-focus-home.ts'
import { useT } from '../i18n/index.ts'
import { FormBody, type FormBodyProps } from './form-body.tsx'

/** A short form in a dialog over the page. */
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
      title={title}
      {...(size !== undefined && { size })}
      closeButtonProps={{ 'aria-label': t(($) => $.common.actions.close) }}
      transitionProps={{ duration: 120 }}
    >
      <FormBody {...body} />
    </Modal>
  )
}
