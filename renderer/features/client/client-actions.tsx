import { Button } from '@mantine/core'
import { IconArrowsLeftRight } from '@tabler/icons-react'
import { Link } from 'wouter'
import { useT } from '../../i18n/index.ts'
import { compareAddress } from '../../report/links/compare-address.ts'
import { PrintButton } from '../../report/links/print-button.tsx'

/** What leads on from a client's review. */
export function ClientActions({ clientId }: { readonly clientId: number }) {
  const t = useT()
  return (
    <>
      <Button
        component={Link}
        href={compareAddress({ a: clientId })}
        variant="default"
        size="xs"
        leftSection={<IconArrowsLeftRight size={15} aria-hidden />}
      >
        {t(($) => $.review.compare)}
      </Button>
      <PrintButton whom={clientId} />
    </>
  )
}
