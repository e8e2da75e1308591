import type { Icon } from '@tabler/icons-react'

/** Something the command palette offers. */
export interface PaletteCommand {
  readonly id: string
  readonly label: string
  readonly icon: Icon
  /** What kind of thing it is, where it was found by its words; of an entry, its day and length. */
  readonly kind?: string
  /** The keys that do the same. */
  readonly keys?: readonly string[]
  readonly run: () => void
  /** What else it can do, by Ctrl or Command and Enter. */
  readonly also?: { readonly label: string; readonly run: () => void }
}
