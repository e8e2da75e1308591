import { Alert, Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { LockedMessage, useErrorText, useToasts } from '../api/index.ts'
import { useT } from '../i18n/index.ts'
import { MeanwhileView } from './meanwhile-view.tsx'
import { FormFields } from './state/unread.tsx'
import { useFocusFirstFault } from './use-focus-first-fault.ts'
import type { FormFrame } from './state/use-form.ts'
import classes from './form.module.css'

interface NoticeProps {
  readonly form: Pick<FormFrame, 'error' | 'meanwhile' | 'gone'>
}

/** What stands on top of a form: an error that belongs to no field, and what somebody else did meanwhile. */
export function FormNotice({ form }: NoticeProps) {
  const t = useT()
  const errorText = useErrorText()
  const { unlock } = useToasts()
  return (
    <>
      {form.error && (
        <Alert color="red">
          {form.error.code === 'locked' ? (
            <LockedMessage error={form.error} onUnlock={unlock} />
          ) : (
            errorText(form.error)
          )}
        </Alert>
      )}
      {form.gone && <Alert color="yellow">{t(($) => $.common.meanwhile.gone)}</Alert>}
      {form.meanwhile && !form.gone && <MeanwhileView meanwhile={form.meanwhile} />}
    </>
  )
}

/** The word on a form's button: what it does, or what it does to what somebody else wrote or deleted. */
export function useSubmitText(
  { meanwhile, gone }: Pick<FormFrame, 'meanwhile' | 'gone'>,
  action?: string,
): string {
  const t = useT()
  if (gone) return t(($) => $.common.meanwhile.add)
  const overwrites = meanwhile?.fields.some(({ takes }) => takes === 'mine')
  return overwrites
    ? t(($) => $.common.meanwhile.save)
    : (action ?? t(($) => $.common.actions.save))
}

export interface FormBodyProps {
  readonly form: FormFrame
  readonly onClose: () => void
  /** What the form is called where no title stands over it. */
  readonly label?: string
  /** The word on the button that saves. */
  readonly action?: string
  /** The word on the button that leaves. */
  readonly leave?: string
  /** True: saving takes something away, so the other button has the focus. */
  readonly danger?: boolean
  /** True: it cannot be sent as long as what it shows is not known, or speaks against it. */
  readonly held?: boolean
  /** Further buttons, between the two. */
  readonly buttons?: ReactNode
  readonly children: ReactNode
}

/** A form with its buttons, in whatever holds it. */
export function FormBody({
  form,
  onClose,
  label,
  action,
  leave,
  danger = false,
  held = false,
  buttons,
  children,
}: FormBodyProps) {
  const t = useT()
  const { ref, tried } = useFocusFirstFault()
  return (
    <form
      className="hw-stack"
      ref={ref}
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        if (held) return
        tried()
        form.submit()
      }}
    >
      <FormNotice form={form} />
      <FormFields form={form}>{children}</FormFields>
      <div className={classes.buttons}>
        <Button variant="default" {...(danger && { 'data-autofocus': true })} onClick={onClose}>
          {leave ?? t(($) => $.common.actions.cancel)}
        </Button>
        {buttons}
        <Button
          type="submit"
          {...(danger && { color: 'red' })}
          disabled={held}
          loading={form.saving}
        >
          {useSubmitText(form, action)}
        </Button>
      </div>
    </form>
  )
}
