import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { canSavePdf } from '../../api/index.ts'
import { useT } from '../../i18n/index.ts'

// A wish, not an address: a reload or a link to the printed page must not print by itself.
let wished = false

/** Whether the page that is being shown was opened to be printed at once; true only once. */
export function takePrintWish(): boolean {
  const taken = wished
  wished = false
  return taken
}

/** Opens the printed page of a client, or of all, which then prints itself or is saved. */
export function usePrint(): (whom: number | 'all' | 'review') => void {
  const [, navigate] = useLocation()
  return (whom) => {
    wished = true
    navigate(`/print/${whom}`)
  }
}

interface Props {
  readonly whom: number | 'all' | 'review'
  /** What it says; by itself that it prints, or saves a PDF where the shell can. */
  readonly label?: string
}

/** "Print or save as PDF" for a client, for all of them or for the review. */
export function PrintButton({ whom, label }: Props) {
  const t = useT()
  const print = usePrint()
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconPrinter size={15} aria-hidden />}
      onClick={() => print(whom)}
    >
      {label ?? (canSavePdf() ? t(($) => $.print.save) : t(($) => $.print.printOrSave))}
    </Button>
  )
}
