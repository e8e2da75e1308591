import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { Link } from 'wouter'
import { changesPath } from '../../api/index.ts'
import { Section } from '../../components/page.tsx'
import { useT } from '../../i18n/index.ts'

/** The way to the list of changes. */
export function ChangesSection() {
  const t = useT()
  return (
    <Section title={t(($) => $.changes.title)} text={t(($) => $.changes.lead)}>
      <Button
        component={Link}
        href={changesPath}
        variant="default"
        leftSection={<IconHistory size={16} stroke={1.6} />}
      >
        {t(($) => $.changes.open)}
      </Button>
    </Section>
  )
}
