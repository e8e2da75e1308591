import { ActionIcon, Tooltip, type ActionIconProps } from '@mantine/core'
import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'
import classes from './icon-button.module.css'

type Props = Omit<ActionIconProps, 'children' | 'aria-label'> &
  Pick<ComponentProps<'button'>, 'onClick' | 'type' | 'disabled' | 'ref'> & {
    /** Read out and shown on hover: an icon alone names nothing. */
    readonly label: string
    readonly children: ReactNode
  }

/** A button that shows only an icon, with its name as tooltip and for screen readers. */
export function IconButton({ label, children, className, ...rest }: Props) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        {...rest}
        className={cx(classes['button'], className)}
        aria-label={label}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
