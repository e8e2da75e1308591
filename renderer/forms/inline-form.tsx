import { Button } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useT } from '../i18n/index.ts'
import { FormNotice, useSubmitText, type FormBodyProps } from './form-body.tsx'
import { FormFields } from './state/unread.tsx'
import { useFocusFirstFault } from './use-focus-first-fault.ts'
import classes from './inline-form.module.css'

type Props = Pick<FormBodyProps, 'form' | 'onClose' | 'action' | 'children'> & {
  readonly label: string
}

/** A form within a page, such as a row of a list that is edited in its place; Escape leaves it as it was. */
export function InlineForm({ form, label, action, onClose, children }: Props) {
  const t = useT()
  const { ref, tried } = useFocusFirstFault()
  const leave = (event: KeyboardEvent) => {
    // A list or calendar open inside the form takes Escape for itself.
    if (event.key !== 'Escape' || event.defaultPrevented) return
    if (event.target instanceof Element && event.target.closest('[aria-expanded="true"]')) return
    onClose()
  }
  return (
    // The fields bubble Escape up to the form, as they do Enter.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the fields take the keys, the form only hears them
    <form
      className={classes.form}
      ref={ref}
      aria-label={label}
      noValidate
      onKeyDown={leave}
      onSubmit={(event) => {
        event.preventDefault()
        tried()
        form.submit()
      }}
    >
      <FormNotice form={form} />
      <FormFields form={form}>{children}</FormFields>
      <div className="hw-answers">
        <Button variant="default" size="xs" onClick={onClose}>
          {t(($) => $.common.actions.cancel)}
        </Button>
        <Button type="submit" size="xs" loading={form.saving}>
          {useSubmitText(form, action)}
        </Button>
      </div>
    </form>
  )
}
