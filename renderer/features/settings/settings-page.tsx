import type { ComponentType } from 'react'
import { settingSchemas } from '../../../shared/domain/settings.ts'
import { Page, Section } from '../../components/page.tsx'
import { useT } from '../../i18n/index.ts'
import { BackupsSection } from '../backups/index.ts'
import { EarlierImports } from '../import/index.ts'
import { AnalysisSection } from './analysis-section.tsx'
import { ChangesSection } from './changes-section.tsx'
import { DataSection } from './data/data-section.tsx'
import find from './find/find.module.css'
import { Place } from './find/place.tsx'
import type { SettingsSection } from './find/places.ts'
import { SectionList } from './find/section-list.tsx'
import { SettingSearch } from './find/setting-search.tsx'
import { useJump } from './find/use-jump.ts'
import { LockedSection } from './locked/locked-section.tsx'
import { OwnSection } from './own-section.tsx'
import { RatesSection } from './rates-section.tsx'
import { RegionSection } from './region-section.tsx'
import { TextSetting } from './text-setting.tsx'
import { WorkingHoursSection } from './working-hours-section.tsx'

/** Everything the user can set, by sections, each field saved as soon as it is left. */
export function SettingsPage() {
  const t = useT()
  const { section, jump, shown } = useJump()
  const Content = contents[section]
  return (
    <Page title={t(($) => $.settings.title)}>
      <div className={find['layout']}>
        <div className={find['side']}>
          <SettingSearch onPick={jump} />
          <SectionList current={section} />
        </div>
        <div className={find['shown']} ref={shown}>
          <Content />
        </div>
      </div>
    </Page>
  )
}

const contents: Readonly<Record<SettingsSection, ComponentType>> = {
  rates: RatesSection,
  region: RegionSection,
  time: TimeSections,
  figures: AnalysisSection,
  own: OwnSection,
  imports: ImportSections,
  backups: Backups,
  data: DataSections,
}

function Backups() {
  return (
    <Place name="backups">
      <BackupsSection secondFolder={<SecondFolder />} />
    </Place>
  )
}

function TimeSections() {
  return (
    <>
      <Place name="workingHours">
        <WorkingHoursSection />
      </Place>
      <Place name="lockedUntil">
        <LockedSection />
      </Place>
    </>
  )
}

function ImportSections() {
  return (
    <>
      <ImportFolder />
      <Place name="earlierImports">
        <EarlierImports />
      </Place>
    </>
  )
}

function DataSections() {
  return (
    <>
      <Place name="changes">
        <ChangesSection />
      </Place>
      <DataSection />
    </>
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
