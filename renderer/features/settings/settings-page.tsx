import { settingSchemas } from '../../../shared/domain/settings.ts'
import { Page, Section } from '../../components/page.tsx'
import { useT } from '../../i18n/index.ts'
import { BackupsSection } from '../backups/index.ts'
import { EarlierImports } from '../import/index.ts'
import { AnalysisSection } from './analysis-section.tsx'
import { ChangesSection } from './changes-section.tsx'
import { DataSection } from './data/data-section.tsx'
import { LockedSection } from './locked/locked-section.tsx'
import { OwnSection } from './own-section.tsx'
import { RatesSection } from './rates-section.tsx'
import { RegionSection } from './region-section.tsx'
import { TextSetting } from './text-setting.tsx'
import { WorkingHoursSection } from './working-hours-section.tsx'

/** Everything the user can set, each field saved as soon as it is left. */
export function SettingsPage() {
  const t = useT()
  return (
    <Page title={t(($) => $.settings.title)}>
      <RatesSection />
      <RegionSection />
      <WorkingHoursSection />
      <LockedSection />
      <OwnSection />
      <AnalysisSection />
      <ChangesSection />
      <EarlierImports />
      <ImportFolder />
      <BackupsSection secondFolder={<SecondFolder />} />
      <DataSection />
    </Page>
  )
}

function ImportFolder() {
  const t = useT()
  return (
    <Section title={t(($) => $.imports.watched.setting.title)}>
      <TextSetting
        name="importFolder"
        label={t(($) => $.imports.watched.setting.label)}
        text={t(($) => $.imports.watched.setting.text)}
        inputMode="text"
        write={(folder) => folder}
        read={(typed) => settingSchemas.importFolder().safeParse(typed).data}
        invalid={t(($) => $.imports.watched.setting.invalid)}
      />
    </Section>
  )
}

function SecondFolder() {
  const t = useT()
  return (
    <TextSetting
      name="backupFolder"
      label={t(($) => $.backups.second.label)}
      text={t(($) => $.backups.second.text)}
      inputMode="text"
      write={(folder) => folder}
      read={(typed) => settingSchemas.backupFolder().safeParse(typed).data}
      invalid={t(($) => $.backups.second.invalid)}
    />
  )
}
