import { Page } from '../../components/page.tsx'
import { useT } from '../../i18n/index.ts'

export function LettersPage() {
  const t = useT()
  return <Page title={t(($) => $.letters.title)}>{null}</Page>
}
