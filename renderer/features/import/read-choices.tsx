import { useMemo } from 'react'
import {
  dateOrders,
  delimiters,
  durationUnits,
  encodings,
  importFormats,
} from '../../../shared/domain/kinds.ts'
import { Choice } from '../../forms/inputs/choice.tsx'
import { CreatableSelect } from '../../forms/inputs/creatable-select.tsx'
import { zoneChoices } from '../../forms/inputs/choices.ts'
import { useT } from '../../i18n/index.ts'
import { formatName } from './format-name.ts'
import type { ReadChoices } from './import-state.ts'
import classes from './import.module.css'

interface Props {
  readonly choices: ReadChoices
  readonly onChange: (choices: ReadChoices) => void
}

const auto = 'auto'

/** What a file cannot say of itself; every change reads it again. */
export function ReadChoicesFields({ choices, onChange }: Props) {
  const t = useT()
  const zones = useMemo(() => zoneChoices(choices.zone), [choices.zone])
  return (
    <div className={classes.choices}>
      <Choice
        label={t(($) => $.imports.choices.format)}
        options={importFormats}
        nameOf={(format) => formatName(t, format)}
        value={choices.format}
        onChange={(format) => onChange({ ...choices, format })}
      />
      <CreatableSelect
        label={t(($) => $.imports.choices.zone)}
        data={zones}
        value={choices.zone}
        clearable={false}
        onChange={(zone) => zone !== null && onChange({ ...choices, zone })}
      />
      <Choice
        label={t(($) => $.imports.choices.dateOrder)}
        options={[auto, ...dateOrders]}
        nameOf={(order) =>
          order === auto
            ? t(($) => $.imports.choices.dateOrderAuto)
            : t(($) => $.imports.dateOrder[order])
        }
        value={choices.dateOrder ?? auto}
        onChange={(order) => onChange({ ...choices, dateOrder: order === auto ? null : order })}
      />
      <OfCells choices={choices} onChange={onChange} />
    </div>
  )
}

/** What parts the cells, and what a number alone in them counts. */
function OfCells({ choices, onChange }: Props) {
  const t = useT()
  return (
    <>
      <Choice
        label={t(($) => $.imports.choices.delimiter)}
        options={[auto, ...delimiters]}
        nameOf={(sign) =>
          sign === auto
            ? t(($) => $.imports.choices.delimiterAuto)
            : t(($) => $.imports.choices.delimiterName[sign])
        }
        value={choices.delimiter ?? auto}
        onChange={(sign) => onChange({ ...choices, delimiter: sign === auto ? null : sign })}
      />
      <Choice
        label={t(($) => $.imports.choices.unit)}
        options={[auto, ...durationUnits]}
        nameOf={(unit) =>
          unit === auto ? t(($) => $.imports.choices.unitAuto) : t(($) => $.imports.unit[unit])
        }
        value={choices.unit ?? auto}
        onChange={(unit) => onChange({ ...choices, unit: unit === auto ? null : unit })}
      />
      <Choice
        label={t(($) => $.imports.choices.encoding)}
        options={[auto, ...encodings]}
        nameOf={(name) =>
          name === auto
            ? t(($) => $.imports.choices.encodingAuto)
            : t(($) => $.imports.encoding[name])
        }
        value={choices.encoding ?? auto}
        onChange={(name) => onChange({ ...choices, encoding: name === auto ? null : name })}
      />
    </>
  )
}
