import { IconCheck } from '@tabler/icons-react'
import { useT } from '../../i18n/index.ts'
import classes from './settings.module.css'

/** Says beside a label that the field is on disk. */
export function SavedMark({ shown }: { readonly shown: boolean }) {
  const t = useT()
  return (
    <span className={classes['saved']} role="status">
      {shown && (
        <>
          <IconCheck size={14} aria-hidden="true" />
          {t(($) => $.settings.saved)}
        </>
      )}
    </span>
  )
}
