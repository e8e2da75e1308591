import type { Icon } from '@tabler/icons-react'

/** Something the command palette offers. */
export interface PaletteCommand {
  readonly id: string
  readonly label: string
  readonly icon: Icon
  readonly run: () => void
}
