import { Page } from '../../components/page.tsx'
import { useT } from '../../i18n/index.ts'

export function WeighPage() {
  const t = useT()
  return <Page title={t(($) => $.weigh.title)}>{null}</Page>
}
