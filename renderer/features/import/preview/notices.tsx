import { Section } from '../../../components/page.tsx'
import { useT } from '../../../i18n/index.ts'
import { en } from '../../../../shared/words/en/index.ts'
import classes from '../import.module.css'

type Notice = keyof typeof en.imports.notice

const isNotice = (code: string): code is Notice => Object.hasOwn(en.imports.notice, code)

/** What was changed to read the file, such as characters left out. A code without words shows as it is. */
export function Notices({ notices }: { readonly notices: readonly string[] }) {
  const t = useT()
  if (notices.length === 0) return null
  return (
    <Section title={t(($) => $.imports.preview.notices)}>
      <ul className={classes.notices}>
        {notices.map((code) => (
          <li key={code}>
            {isNotice(code) ? t(($) => $.imports.notice[code]) : <code>{code}</code>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
