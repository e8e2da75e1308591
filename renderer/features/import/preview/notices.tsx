import type { ImportNotice } from '../../../../shared/domain/kinds.ts'
import { Section } from '../../../components/page.tsx'
import { useT } from '../../../i18n/index.ts'

/** What was changed to read the file, such as characters left out. */
export function Notices({ notices }: { readonly notices: readonly ImportNotice[] }) {
  const t = useT()
  if (notices.length === 0) return null
  return (
    <Section title={t(($) => $.imports.preview.notices)}>
      <ul className="hw-bullets">
        {notices.map((code) => (
          <li key={code}>{t(($) => $.imports.notice[code])}</li>
        ))}
      </ul>
    </Section>
  )
}
