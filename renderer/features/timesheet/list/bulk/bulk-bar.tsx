import { Button, Menu } from '@mantine/core'
import { IconArrowMerge, IconCopy, IconTrash, IconX } from '@tabler/icons-react'
import { activities } from '../../../../../shared/domain/kinds.ts'
import { IconButton } from '../../../../components/icon-button.tsx'
import { useFormat } from '../../../../format/index.ts'
import { useT } from '../../../../i18n/index.ts'
import type { Selection } from '../use-selection.ts'
import classes from './bulk-bar.module.css'
import { AssignPopover, MovePopover, NotePopover } from './bulk-popovers.tsx'
import type { BulkActs } from './use-bulk.ts'

interface Props {
  readonly selection: Selection
  readonly acts: BulkActs
}

/** What can be done to the selected entries, at the foot of the list; each act is one step to undo. */
export function BulkBar({ selection, acts }: Props) {
  const t = useT()
  const { number, duration } = useFormat()
  const { selected, isCut } = selection
  const count = selected.size
  const seconds = [...selected.values()].reduce((sum, one) => sum + one, 0)
  return (
    <div className={classes['place']}>
      <div className={classes['bar']} role="toolbar" aria-label={t(($) => $.time.list.bulk.label)}>
        <span className={classes['count']} role="status">
          {t(($) => (isCut ? $.time.list.selectedMost : $.time.list.selected), {
            count,
            value: number(count),
          })}
          {' · '}
          {duration(seconds)}
        </span>
        <AssignPopover acts={acts} />
        <Fields acts={acts} />
        <NotePopover acts={acts} />
        <MovePopover acts={acts} />
        <Acts acts={acts} count={count} />
        <IconButton size="md" label={t(($) => $.time.list.bulk.none)} onClick={selection.none}>
          <IconX size={16} />
        </IconButton>
      </div>
    </div>
  )
}

function Fields({ acts }: { readonly acts: BulkActs }) {
  const t = useT()
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button size="xs" variant="default">
            {t(($) => $.time.list.bulk.billable)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => acts.change({ billable: true })}>
            {t(($) => $.time.list.bulk.makeBillable)}
          </Menu.Item>
          <Menu.Item onClick={() => acts.change({ billable: false })}>
            {t(($) => $.time.list.bulk.notBillable)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Menu>
        <Menu.Target>
          <Button size="xs" variant="default">
            {t(($) => $.time.list.bulk.activity)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {activities.map((activity) => (
            <Menu.Item key={activity} onClick={() => acts.change({ activity })}>
              {t(($) => $.common.activities[activity])}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

function Acts({ acts, count }: { readonly acts: BulkActs; readonly count: number }) {
  const t = useT()
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconCopy size={15} aria-hidden="true" />}
        onClick={acts.duplicate}
      >
        {t(($) => $.time.list.bulk.duplicate)}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconArrowMerge size={15} aria-hidden="true" />}
        title={t(($) => $.time.list.bulk.mergeHelp)}
        disabled={count < 2}
        onClick={acts.merge}
      >
        {t(($) => $.time.list.bulk.merge)}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconTrash size={15} aria-hidden="true" />}
        onClick={acts.remove}
      >
        {t(($) => $.time.list.bulk.remove)}
      </Button>
    </>
  )
}
