import { Page } from '../../components/page.tsx'
import { useT } from '../../i18n/index.ts'

export function ProspectsPage() {
  const t = useT()
  return <Page title={t(($) => $.prospects.title)}>{null}</Page>
}
