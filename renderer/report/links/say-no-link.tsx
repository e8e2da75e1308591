import { Button } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { Link } from 'wouter'
import { useT } from '../../i18n/index.ts'
import { letterAddress } from './letter-address.ts'

/** The way from a client's verdict to the letter that says no. */
export function SayNoLink({ clientId }: { readonly clientId: number }) {
  const t = useT()
  return (
    <Button
      component={Link}
      href={letterAddress(clientId, 'dismiss')}
      leftSection={<IconMail size={16} aria-hidden="true" />}
    >
      {t(($) => $.letters.clientLink)}
    </Button>
  )
}
