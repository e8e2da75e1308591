import { IconArrowsLeftRight, IconCalendarCheck, IconPrinter } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { PaletteCommand } from '../../components/palette-command.ts'
import { useClients } from '../../components/hooks/use-clients.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { compareAddress } from './compare-address.ts'
import { reviewPath } from './review-path.ts'
import { usePrint } from './print-button.tsx'

/** Commands of the review: comparing, and bringing it to paper. */
export function useReviewCommands(): readonly PaletteCommand[] {
  const t = useT()
  const { isolate } = useFormat()
  const [, navigate] = useLocation()
  const print = usePrint()
  const clients = (useClients().data ?? []).filter((client) => !client.archived)
  return [
    {
      id: 'review',
      label: t(($) => $.walk.command),
      icon: IconCalendarCheck,
      run: () => navigate(reviewPath),
    },
    {
      id: 'compare',
      label: t(($) => $.review.command.compare),
      icon: IconArrowsLeftRight,
      run: () => navigate(compareAddress({ a: null })),
    },
    {
      id: 'print-all',
      label: t(($) => $.print.printAll),
      icon: IconPrinter,
      run: () => print('all'),
    },
    ...clients.flatMap(({ id, name }) => [
      {
        id: `compare-${id}`,
        label: t(($) => $.review.command.compareClient, { client: isolate(name) }),
        icon: IconArrowsLeftRight,
        run: () => navigate(compareAddress({ a: id })),
      },
      {
        id: `print-${id}`,
        label: t(($) => $.print.printClient, { client: isolate(name) }),
        icon: IconPrinter,
        run: () => print(id),
      },
    ]),
  ]
}
