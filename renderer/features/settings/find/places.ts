import type { Settings } from '../../../../shared/domain/settings.ts'

/** The sections of the settings in their order, each with its own address. */
export const settingsSections = [
  'rates',
  'region',
  'time',
  'figures',
  'own',
  'imports',
  'backups',
  'data',
] as const
export type SettingsSection = (typeof settingsSections)[number]

/** What is set by using the app, and not on its settings. */
type SetElsewhere =
  | 'favourites'
  | 'daysOff'
  | 'dismissedFiles'
  | 'lockedApart'
  | 'unlockedUntil'
  | 'unlockedApart'
  | 'setUp'
/** What stands there and is no setting. */
type Part = 'earlierImports' | 'backups' | 'changes' | 'database' | 'sampleData'
export type SettingKey = Exclude<keyof Settings, SetElsewhere> | Part

/** In which section each is found: one that is forgotten does not compile. */
export const settingPlaces: Readonly<Record<SettingKey, SettingsSection>> = {
  praoRate: 'rates',
  breakEvenRate: 'rates',
  targetRate: 'rates',
  currency: 'region',
  zone: 'region',
  language: 'region',
  country: 'region',
  theme: 'region',
  workingHours: 'time',
  lockedUntil: 'time',
  windowMonths: 'figures',
  minHours: 'figures',
  nearMargin: 'figures',
  fill: 'figures',
  graceDays: 'figures',
  tailGraceDays: 'figures',
  ownName: 'own',
  signKey: 'own',
  importFolder: 'imports',
  earlierImports: 'imports',
  backups: 'backups',
  backupFolder: 'backups',
  changes: 'data',
  database: 'data',
  sampleData: 'data',
}

export const settingKeys = Object.keys(settingPlaces) as readonly SettingKey[]

/** The question mark clears what the page before left in the address. */
export const sectionHref = (section: SettingsSection): string => `/settings/${section}?`

/** What an address of the settings shows, and what of it is to have the focus. */
export function settingsAddress(path: string, search: string): Address {
  const params = new URLSearchParams(search)
  const named = params.get('setting') ?? params.get('part')
  const setting = settingKeys.find((key) => key === named) ?? null
  const place = /^\/settings\/([^/?]+)/.exec(path)?.[1]
  const section =
    settingsSections.find((known) => known === place) ??
    (setting === null ? settingsSections[0] : settingPlaces[setting])
  return { section, setting }
}

interface Address {
  readonly section: SettingsSection
  readonly setting: SettingKey | null
}
