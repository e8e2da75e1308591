import { Link } from 'wouter'
import { useT } from '../../../i18n/index.ts'
import classes from './find.module.css'
import { sectionHref, settingsSections, type SettingsSection } from './places.ts'

/** The sections of the settings, the one shown among them. */
export function SectionList({ current }: { readonly current: SettingsSection }) {
  const t = useT()
  return (
    <nav aria-label={t(($) => $.settings.sections.label)}>
      <ul className={classes['list']}>
        {settingsSections.map((section) => (
          <li key={section}>
            <Link
              href={sectionHref(section)}
              className={classes['link'] ?? ''}
              aria-current={section === current ? 'page' : undefined}
            >
              {t(($) => $.settings.sections.names[section])}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
