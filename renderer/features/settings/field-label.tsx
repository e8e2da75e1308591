import type { ReactNode } from 'react'
import classes from './settings.module.css'

interface Props {
  readonly id: string
  readonly label: string
  /** What stands beside it, such as whether the field is saved. */
  readonly children: ReactNode
}

/** The label of the field with that id. */
export function FieldLabel({ id, label, children }: Props) {
  return (
    <div className={classes['labelRow']}>
      <label className={classes['label']} htmlFor={id}>
        {label}
      </label>
      {children}
    </div>
  )
}
