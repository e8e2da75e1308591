import { Menu } from '@mantine/core'
import {
  IconArchive,
  IconArchiveOff,
  IconArrowMerge,
  IconDots,
  IconPencil,
  IconTrash,
  type Icon,
} from '@tabler/icons-react'
import { Fragment, type ComponentProps } from 'react'
import type { CallInput, CommandName } from '../../shared/contract/index.ts'
import { useCommand } from '../api/index.ts'
import { IconButton } from './icon-button.tsx'

type ButtonProps = Omit<ComponentProps<typeof IconButton>, 'children'>

/** Opens a row for edit. */
export const EditButton = (props: ButtonProps) => (
  <IconButton {...props}>
    <IconPencil size={18} stroke={1.8} aria-hidden="true" />
  </IconButton>
)

/** Makes a row one with another. */
export const MergeButton = (props: ButtonProps) => (
  <IconButton {...props}>
    <IconArrowMerge size={18} stroke={1.8} aria-hidden="true" />
  </IconButton>
)

/** Puts a row away, or brings it back. */
export const ArchiveButton = ({
  archived,
  ...props
}: ButtonProps & { readonly archived: boolean }) => {
  const Shape = archived ? IconArchiveOff : IconArchive
  return (
    <IconButton {...props}>
      <Shape size={18} stroke={1.8} aria-hidden="true" />
    </IconButton>
  )
}

/** Calls that delete one row. */
type DeleteName = {
  [N in CommandName]: N extends `${string}.delete`
    ? CallInput<N> extends { readonly id: number }
      ? N
      : never
    : never
}[CommandName]

/** Deletes one row at once; it can be undone. */
export function DeleteButton({
  call,
  id,
  undoText,
  ...props
}: ButtonProps & {
  readonly call: DeleteName
  readonly id: number
  readonly undoText: string
}) {
  const remove = useCommand(call, { undoText })
  return (
    <IconButton {...props} disabled={remove.isPending} onClick={() => remove.mutate({ id })}>
      <IconTrash size={18} stroke={1.8} aria-hidden="true" />
    </IconButton>
  )
}

/** What can be done with a row; those not possible now are left out. */
export interface RowAction {
  readonly label: string
  readonly icon: Icon
  readonly run: () => void
}

interface Props {
  readonly label: string
  readonly groups: readonly (readonly (RowAction | false)[])[]
}

/** A menu of all that can be done with a row, in groups a line keeps apart. */
export function RowMenu({ label, groups }: Props) {
  return (
    <Menu position="bottom-end" returnFocus withinPortal>
      <Menu.Target>
        <IconButton label={label}>
          <IconDots size={18} stroke={1.8} aria-hidden="true" />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        {groups.map((group, index) => {
          const actions = group.flatMap((action) => action || [])
          return (
            <Fragment key={actions.map((action) => action.label).join()}>
              {index > 0 && <Menu.Divider />}
              {actions.map((action) => (
                <RowItem key={action.label} {...action} />
              ))}
            </Fragment>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}

const RowItem = ({ label, icon: Shape, run }: RowAction) => (
  <Menu.Item leftSection={<Shape size={16} stroke={1.8} aria-hidden="true" />} onClick={run}>
    {label}
  </Menu.Item>
)
