import { Name } from '../../../components/name.tsx'
import classes from './locked.module.css'

interface Props {
  readonly days: readonly { readonly id: number; readonly name: string; readonly text: string }[]
}

/** Clients whose locked time ends on a day of its own. */
export function ClientDays({ days }: Props) {
  return (
    <ul className={classes['days']}>
      {days.map(({ id, name, text }) => (
        <li key={id}>
          <Name>{name}</Name>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}
