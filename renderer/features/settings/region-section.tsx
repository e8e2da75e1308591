import { useMemo } from 'react'
import { countryChoices, countryGuess } from '../../../shared/domain/dates/holidays.ts'
import { themes } from '../../../shared/domain/kinds.ts'
import { useSettings } from '../../api/index.ts'
import { Section } from '../../components/page.tsx'
import { currencyChoices, zoneChoices } from '../../forms/inputs/choices.ts'
import { useFormat } from '../../format/index.ts'
import { availableLanguages, useT } from '../../i18n/index.ts'
import { ChoiceSetting } from './choice-setting.tsx'
import classes from './settings.module.css'

/** Currency, zone, language, colours. */
export function RegionSection() {
  const t = useT()
  const { locale } = useFormat()
  const { zone } = useSettings()
  const moneys = useMemo(() => currencyChoices(locale), [locale])
  const zones = useMemo(() => zoneChoices(zone), [zone])
  return (
    <Section title={t(($) => $.settings.region.title)}>
      <div className={classes['two']}>
        <ChoiceSetting
          name="currency"
          label={t(($) => $.settings.region.currency)}
          text={t(($) => $.settings.region.currencyText)}
          data={moneys}
          searchable
        />
        <ChoiceSetting
          name="zone"
          label={t(($) => $.settings.region.zone)}
          text={t(($) => $.settings.region.zoneText)}
          data={zones}
          searchable
        />
        <ChoiceSetting
          name="language"
          label={t(($) => $.settings.region.language)}
          text={t(($) => $.settings.region.languageText)}
          data={availableLanguages.map((value) => ({
            value,
            label: t(($) => $.common.languages[value]),
          }))}
        />
        <CountrySetting />
        <ChoiceSetting
          name="theme"
          label={t(($) => $.settings.region.theme)}
          data={themes.map((value) => ({
            value,
            label: t(($) => $.settings.region.themes[value]),
          }))}
        />
      </div>
    </Section>
  )
}

function CountrySetting() {
  const t = useT()
  const { locale, isolate } = useFormat()
  const { zone, language } = useSettings()
  const data = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'region' })
    const none = t(($) => $.settings.region.countryNone)
    const guess = countryGuess(zone, language)
    const country = isolate(guess === null ? none : (names.of(guess) ?? guess))
    return countryChoices.map((value) => {
      if (value === 'none') return { value, label: none }
      if (value !== 'auto') return { value, label: names.of(value) ?? value }
      return { value, label: t(($) => $.settings.region.countryAuto, { country }) }
    })
  }, [t, locale, isolate, zone, language])
  return (
    <ChoiceSetting
      name="country"
      label={t(($) => $.settings.region.country)}
      text={t(($) => $.settings.region.countryText)}
      data={data}
    />
  )
}
