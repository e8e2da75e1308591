import { useMemo } from 'react'
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
