import { signKeys } from '../../../shared/domain/kinds.ts'
import { textLimits } from '../../../shared/domain/limits.ts'
import { Section } from '../../components/page.tsx'
import { useT } from '../../i18n/index.ts'
import { ChoiceSetting } from './choice-setting.tsx'
import classes from './settings.module.css'
import { TextSetting } from './text-setting.tsx'

/** The name below the user's letters, and the single key that can be switched off. */
export function OwnSection() {
  const t = useT()
  return (
    <Section title={t(($) => $.settings.own.title)}>
      <div className={classes['two']}>
        <TextSetting
          name="ownName"
          label={t(($) => $.settings.own.name)}
          text={t(($) => $.settings.own.nameText)}
          inputMode="text"
          write={(name) => name}
          read={(typed) => (typed.trim().length <= textLimits.name ? typed.trim() : undefined)}
          invalid={t(($) => $.settings.own.nameTooLong)}
        />
        <ChoiceSetting
          name="signKey"
          label={t(($) => $.settings.own.signKey)}
          text={t(($) => $.settings.own.signKeyText)}
          data={signKeys.map((value) => ({
            value,
            label: t(($) => $.settings.own.signKeys[value]),
          }))}
        />
      </div>
    </Section>
  )
}
