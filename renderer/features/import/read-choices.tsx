import { Select } from '@mantine/core'
import { dateOrders, delimiters, importFormats } from '../../../shared/domain/kinds.ts'
import { useT } from '../../i18n/index.ts'
import { formatName } from './format-name.ts'
import type { ReadChoices } from './import-state.ts'
import classes from './import.module.css'

/** What a file cannot say of itself; every change reads it again. */
export function ReadChoicesFields({
  choices,
  onChange,
}: {
  readonly choices: ReadChoices
  readonly onChange: (choices: ReadChoices) => void
}) {
  const t = useT()
  const auto = 'auto'
  return (
    <div className={classes.choices}>
      <Choice
        label={t(($) => $.imports.choices.format)}
        value={choices.format}
        data={importFormats.map((value) => ({ value, label: formatName(t, value) }))}
        onPick={(format) => onChange({ ...choices, format })}
      />
      <Choice
        label={t(($) => $.imports.choices.zone)}
        value={choices.zone}
        data={zones(choices.zone).map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
        searchable
        onPick={(zone) => onChange({ ...choices, zone })}
      />
      <Choice
        label={t(($) => $.imports.choices.dateOrder)}
        value={choices.dateOrder ?? auto}
        data={[
          { value: auto, label: t(($) => $.imports.choices.dateOrderAuto) },
          ...dateOrders.map((value) => ({ value, label: t(($) => $.imports.dateOrder[value]) })),
        ]}
        onPick={(value) => onChange({ ...choices, dateOrder: value === auto ? null : value })}
      />
      <Choice
        label={t(($) => $.imports.choices.delimiter)}
        value={choices.delimiter ?? auto}
        data={[
          { value: auto, label: t(($) => $.imports.choices.delimiterAuto) },
          ...delimiters.map((value) => ({
            value,
            label: t(($) => $.imports.choices.delimiterName[value]),
          })),
        ]}
        onPick={(value) => onChange({ ...choices, delimiter: value === auto ? null : value })}
      />
    </div>
  )
}

function Choice<V extends string>({
  label,
  value,
  data,
  searchable = false,
  onPick,
}: {
  readonly label: string
  readonly value: V
  readonly data: readonly { readonly value: V; readonly label: string }[]
  readonly searchable?: boolean
  readonly onPick: (value: V) => void
}) {
  const t = useT()
  return (
    <Select
      label={label}
      value={value}
      data={[...data]}
      allowDeselect={false}
      searchable={searchable}
      limit={200}
      nothingFoundMessage={t(($) => $.common.select.nothing)}
      onChange={(next) => {
        const picked = data.find((item) => item.value === next)
        if (picked) onPick(picked.value)
      }}
    />
  )
}

function zones(chosen: string): readonly string[] {
  const known = Intl.supportedValuesOf('timeZone')
  return known.includes(chosen) ? known : [chosen, ...known]
}
