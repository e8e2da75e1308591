import { SavedMark } from './saved-mark.tsx'
import classes from './settings.module.css'

/** The label of the field with that id, and beside it whether the field is saved. */
export function FieldLabel({
  id,
  label,
  saved,
}: {
  readonly id: string
  readonly label: string
  readonly saved: boolean
}) {
  return (
    <div className={classes['labelRow']}>
      <label className={classes['label']} htmlFor={id}>
        {label}
      </label>
      <SavedMark shown={saved} />
    </div>
  )
}
