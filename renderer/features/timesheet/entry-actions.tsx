import { ActionIcon } from '@mantine/core'
import { IconPencil, IconPlayerPlay, IconTrash, type Icon } from '@tabler/icons-react'
import { memo } from 'react'
import type { Entry } from '../../../shared/domain/entities.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import classes from './timesheet.module.css'
import type { EntryHandlers } from './use-entry-handlers.ts'
import type { Names } from './use-names.ts'

/** Continue, edit, delete (with undo): each named after its entry for those who hear the list. */
export const EntryActions = memo(function EntryActions({
  entry,
  names,
  handlers,
}: {
  readonly entry: Entry
  readonly names: Names
  readonly handlers: EntryHandlers
}) {
  const t = useT()
  const { date, duration } = useFormat()
  const client = names.client(entry) ?? t(($) => $.time.entry.internal)
  const what = `${client}, ${date(entry.date)}, ${duration(entry.seconds)}`
  return (
    <span className={classes['rowActions']}>
      <Action
        icon={IconPlayerPlay}
        label={t(($) => $.time.entry.continue, { what })}
        onClick={() => handlers.onContinue(entry)}
      />
      <Action
        icon={IconPencil}
        label={t(($) => $.time.entry.editOf, { what })}
        onClick={() => handlers.onEdit(entry)}
      />
      <Action
        icon={IconTrash}
        label={t(($) => $.time.entry.delete, { what })}
        onClick={() => handlers.onDelete(entry)}
      />
    </span>
  )
})

// The browser's own tooltip: a floating one per button would weigh on every row of a long list.
interface Props {
  readonly icon: Icon
  readonly label: string
  readonly onClick: () => void
}

function Action({ icon: Shape, label, onClick }: Props) {
  return (
    <ActionIcon
      className={classes['rowAction'] ?? ''}
      variant="subtle"
      color="gray"
      size={30}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Shape size={17} aria-hidden="true" />
    </ActionIcon>
  )
}
