import { useState } from 'react'
import { saveCopy, useErrorText, useToasts } from '../api/index.ts'
import { useT } from '../i18n/index.ts'
import classes from './frame.module.css'

/** Says that the database has gone from its place while it was open, and offers what is left of it: all. */
export function GoneBanner({ file }: { readonly file: string }) {
  const t = useT()
  const toasts = useToasts()
  const errorText = useErrorText()
  const [isSaving, setSaving] = useState(false)
  const save = async () => {
    setSaving(true)
    const answer = await saveCopy()
    setSaving(false)
    if (!answer.ok) toasts.failed(answer.error)
    else if (answer.value === 'saved') toasts.done(t(($) => $.common.gone.saved))
  }
  return (
    <div className={classes['gone']} role="alert">
      <span className={classes['goneText']}>
        {errorText({ code: 'file-gone', message: '', details: { file } })}
      </span>
      <button
        type="button"
        className={classes['demoButton']}
        disabled={isSaving}
        onClick={() => void save()}
      >
        {t(($) => $.common.gone.save)}
      </button>
    </div>
  )
}
