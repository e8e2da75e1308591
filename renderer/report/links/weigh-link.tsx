import { Button } from '@mantine/core'
import { IconScale } from '@tabler/icons-react'
import { Link } from 'wouter'
import { useT } from '../../i18n/index.ts'

interface Props {
  readonly clientId: number
  readonly text: 'link' | 'linkSayNo'
  /** Where it is the one step of the page. */
  readonly filled?: boolean
}

/** Leads to the workbench for a client: what saying no, a higher price or fewer hours would bring. */
export function WeighLink({ clientId, text, filled = false }: Props) {
  const t = useT()
  return (
    <Button
      component={Link}
      href={`/weigh?client=${clientId}`}
      variant={filled ? 'filled' : 'light'}
      size="sm"
      style={{ alignSelf: 'flex-start' }}
      leftSection={<IconScale size={17} aria-hidden />}
    >
      {t(($) => $.weigh[text])}
    </Button>
  )
}
