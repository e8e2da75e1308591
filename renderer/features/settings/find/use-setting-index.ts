import { useT, type Translate } from '../../../i18n/index.ts'
import { settingKeys, settingPlaces, type SettingKey, type SettingsSection } from './places.ts'

/** What a setting is called and found by. */
export interface Indexed {
  readonly key: SettingKey
  readonly section: SettingsSection
  readonly label: string
  /** What it means, and other words for it. */
  readonly about: string
}

/** Every setting of the page by its own words and by others that people look for. */
export function useSettingIndex(): readonly Indexed[] {
  const t = useT()
  const words = { ...valueWords(t), ...figureWords(t), ...partWords(t) }
  return settingKeys.map((key) => {
    const [label, text] = words[key]
    const about = `${text} ${t(($) => $.settings.find.also[key])}`
    return { key, section: settingPlaces[key], label, about }
  })
}

type Words = readonly [label: string, text: string]

const valueWords = (t: Translate) =>
  ({
    praoRate: [t(($) => $.settings.rates.praoRate), t(($) => $.settings.rates.praoText)],
    breakEvenRate: [
      t(($) => $.settings.rates.breakEvenRate),
      t(($) => $.settings.rates.breakEvenText),
    ],
    targetRate: [t(($) => $.settings.rates.targetRate), t(($) => $.settings.rates.targetText)],
    currency: [t(($) => $.settings.region.currency), t(($) => $.settings.region.currencyText)],
    zone: [t(($) => $.settings.region.zone), t(($) => $.settings.region.zoneText)],
    language: [t(($) => $.settings.region.language), t(($) => $.settings.region.languageText)],
    country: [t(($) => $.settings.region.country), t(($) => $.settings.region.countryText)],
    theme: [t(($) => $.settings.region.theme), ''],
    workingHours: [t(($) => $.settings.hours.title), t(($) => $.settings.hours.text)],
    lockedUntil: [t(($) => $.settings.locked.title), t(($) => $.settings.locked.text)],
    ownName: [t(($) => $.settings.own.name), t(($) => $.settings.own.nameText)],
    signKey: [t(($) => $.settings.own.signKey), t(($) => $.settings.own.signKeyText)],
  }) as const satisfies Partial<Record<SettingKey, Words>>

const figureWords = (t: Translate) =>
  ({
    windowMonths: [
      t(($) => $.settings.analysis.windowMonths),
      t(($) => $.settings.analysis.windowText),
    ],
    minHours: [t(($) => $.settings.analysis.minHours), t(($) => $.settings.analysis.minText)],
    nearMargin: [t(($) => $.settings.analysis.nearMargin), t(($) => $.settings.analysis.nearText)],
    fill: [t(($) => $.settings.analysis.fill), t(($) => $.settings.analysis.fillText)],
    graceDays: [t(($) => $.settings.analysis.graceDays), t(($) => $.settings.analysis.graceText)],
    tailGraceDays: [
      t(($) => $.settings.analysis.tailGraceDays),
      t(($) => $.settings.analysis.tailText),
    ],
  }) as const satisfies Partial<Record<SettingKey, Words>>

const partWords = (t: Translate) =>
  ({
    importFolder: [
      t(($) => $.imports.watched.setting.title),
      t(($) => $.imports.watched.setting.text),
    ],
    earlierImports: [t(($) => $.imports.earlier.title), ''],
    backups: [t(($) => $.backups.title), t(($) => $.backups.text)],
    backupFolder: [t(($) => $.backups.second.label), t(($) => $.backups.second.text)],
    changes: [t(($) => $.changes.title), t(($) => $.changes.lead)],
    database: [t(($) => $.settings.data.check), t(($) => $.settings.data.rebuild)],
    sampleData: [t(($) => $.settings.data.demo), t(($) => $.settings.data.demoText)],
  }) as const satisfies Partial<Record<SettingKey, Words>>
