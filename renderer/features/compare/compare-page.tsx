import { Page } from '../../components/page.tsx'
import { useT } from '../../i18n/index.ts'

export function ComparePage() {
  const t = useT()
  return <Page title={t(($) => $.review.title)}>{null}</Page>
}
