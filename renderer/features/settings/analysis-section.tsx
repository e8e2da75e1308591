import { isWithin, ranges } from '../../../shared/domain/limits.ts'
import type { Settings } from '../../../shared/domain/settings.ts'
import { Section } from '../../components/page.tsx'
import { useFormat } from '../../format/index.ts'
import { decimalSign } from '../../format/money.ts'
import { useT } from '../../i18n/index.ts'
import { percentOfShare, shareOfPercent } from '../../forms/inputs/percent.ts'
import classes from './settings.module.css'
import { TextSetting } from './text-setting.tsx'

type WholeName = keyof typeof ranges & keyof Settings
type ShareName = 'nearMargin' | 'fill'

/** Window, margins and days of grace: how the figures are made (E1, B1, H2, O2). */
export function AnalysisSection() {
  const t = useT()
  return (
    <Section title={t(($) => $.settings.analysis.title)}>
      <div className={classes['two']}>
        <Whole
          name="windowMonths"
          label={t(($) => $.settings.analysis.windowMonths)}
          text={t(($) => $.settings.analysis.windowText)}
        />
        <Whole
          name="minHours"
          label={t(($) => $.settings.analysis.minHours)}
          text={t(($) => $.settings.analysis.minText)}
        />
        <Share
          name="nearMargin"
          max={1000}
          label={t(($) => $.settings.analysis.nearMargin)}
          text={t(($) => $.settings.analysis.nearText)}
        />
        <Share
          name="fill"
          max={100}
          label={t(($) => $.settings.analysis.fill)}
          text={t(($) => $.settings.analysis.fillText)}
        />
        <Whole
          name="graceDays"
          label={t(($) => $.settings.analysis.graceDays)}
          text={t(($) => $.settings.analysis.graceText)}
        />
        <Whole
          name="tailGraceDays"
          label={t(($) => $.settings.analysis.tailGraceDays)}
          text={t(($) => $.settings.analysis.tailText)}
        />
      </div>
    </Section>
  )
}

interface Props {
  readonly name: WholeName
  readonly label: string
  readonly text: string
}

function Whole({ name, ...rest }: Props) {
  const t = useT()
  const range = ranges[name]
  const read = (typed: string) => {
    const value = /^\s*\d{1,5}\s*$/.test(typed) ? Number(typed) : -1
    return isWithin(value, range) ? value : undefined
  }
  const invalid = t(($) => $.settings.invalid.wholeBetween, { min: range.least, max: range.most })
  return <TextSetting {...rest} name={name} write={String} read={read} invalid={invalid} />
}

interface ShareProps {
  readonly name: ShareName
  readonly max: number
  readonly label: string
  readonly text: string
}

function Share({ max, ...rest }: ShareProps) {
  const t = useT()
  const { locale } = useFormat()
  const read = (typed: string) => {
    const share = shareOfPercent(typed)
    return share !== null && Number(share) * 100 <= max ? share : undefined
  }
  const write = (share: string) => percentOfShare(share).replace('.', decimalSign(locale))
  const invalid = t(($) => $.settings.invalid.percentBetween, { min: 0, max })
  return (
    <TextSetting
      {...rest}
      write={write}
      read={read}
      invalid={invalid}
      unit={t(($) => $.settings.calculator.percent)}
    />
  )
}
