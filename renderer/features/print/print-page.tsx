import { Page } from '../../components/page.tsx'
import { useT } from '../../i18n/index.ts'

export function PrintPage() {
  const t = useT()
  return <Page title={t(($) => $.print.title)}>{null}</Page>
}
