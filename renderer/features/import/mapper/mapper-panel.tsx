import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Looked } from '../../../../shared/contract/files/looks.ts'
import {
  fixedFields,
  mapFields,
  type ColumnMap,
  type FixedField,
} from '../../../../shared/domain/files/column-maps.ts'
import { dateOrders, decimalMarks, importKinds } from '../../../../shared/domain/kinds.ts'
import { textLimits } from '../../../../shared/domain/limits.ts'
import { useCall } from '../../../api/index.ts'
import { Section } from '../../../components/page.tsx'
import { ErrorState, LoadingState } from '../../../components/states.tsx'
import { Choice } from '../../../forms/inputs/choice.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { firstChoices, type ReadChoices } from '../import-state.ts'
import { withFixed } from './change-map.ts'
import { ColumnList } from './column-list.tsx'
import { OutcomeTable } from './outcome-table.tsx'
import { useKeepMap } from './use-keep-map.ts'
import { useLook, type Said } from './use-look.ts'
import classes from './mapper.module.css'

interface Props {
  readonly file: File
  readonly choices: ReadChoices
  /** The name of the map it was read by, if one was known. */
  readonly known: string | null
  readonly onRead: (file: File, choices?: ReadChoices) => void
  readonly onBack: () => void
}

/** Asks what the columns of a file mean, shows what comes of it, and keeps it by a name. */
export function MapperPanel(props: Props) {
  const saved = useCall('columnMaps.list', {})
  // What is known of the file is what it begins with.
  return saved.data ? <Mapper {...props} saved={saved.data} /> : <LoadingState />
}

type Saved = NonNullable<ReturnType<typeof useCall<'columnMaps.list'>>['data']>

function Mapper({
  file,
  choices,
  known,
  onRead,
  onBack,
  saved,
}: Props & { readonly saved: Saved }) {
  const t = useT()
  const format = useFormat()
  const before = choices.map ?? saved.find(({ name }) => name === known)?.map ?? null
  const [said, setSaid] = useState<Said>({ map: before, kind: null, sheet: choices.sheet })
  const [name, setName] = useState(known ?? '')
  const { looked, error, isPart } = useLook(file, choices, said)
  const keep = useKeepMap(saved)
  if (!looked) return error ? <ErrorState error={error} /> : <LoadingState />
  const map = said.map ?? looked.map
  const change = (next: ColumnMap) => setSaid({ ...said, map: next })
  const goOn = () => {
    const whole = { ...map, seen: looked.columns }
    const { zone, delimiter, encoding } = choices
    const read = { ...firstChoices(zone), delimiter, encoding, sheet: said.sheet, map: whole }
    keep(name.trim(), whole, () => onRead(file, read))
  }
  const canGoOn = looked.missing.length === 0 && map.columns.length > 0
  return (
    <div className="hw-stack">
      <Section
        title={t(($) => $.imports.mapper.title)}
        text={t(($) => $.imports.mapper.text, { name: format.isolate(file.name) })}
      >
        <About looked={looked} map={map} said={said} onSay={setSaid} onChange={change} />
        <ColumnList looked={looked} map={map} onChange={change} />
      </Section>
      <OutcomeTable looked={looked} kind={map.kind} isPart={isPart} />
      <End name={name} onName={setName} onBack={onBack} onNext={canGoOn ? goOn : null} />
    </div>
  )
}

interface EndProps {
  readonly name: string
  readonly onName: (name: string) => void
  readonly onBack: () => void
  /** Null while something is still needed. */
  readonly onNext: (() => void) | null
}

/** The name it is kept under, and the way on. */
function End({ name, onName, onBack, onNext }: EndProps) {
  const t = useT()
  return (
    <Section>
      <div className={classes.end}>
        <TextInput
          label={t(($) => $.imports.mapper.name)}
          description={t(($) => $.imports.mapper.nameHint)}
          value={name}
          maxLength={textLimits.name}
          onChange={(event) => onName(event.currentTarget.value)}
        />
        <div className="hw-row">
          <Button variant="default" onClick={onBack}>
            {t(($) => $.common.actions.cancel)}
          </Button>
          <Button disabled={onNext === null} onClick={() => onNext?.()}>
            {t(($) => $.imports.mapper.next)}
          </Button>
        </div>
      </div>
    </Section>
  )
}

interface AboutProps {
  readonly looked: Looked
  readonly map: ColumnMap
  readonly said: Said
  readonly onSay: (said: Said) => void
  readonly onChange: (map: ColumnMap) => void
}

/** What holds for all rows: what they are, their sheet, and what no column says. */
function About({ looked, map, said, onSay, onChange }: AboutProps) {
  const t = useT()
  const fields: readonly string[] = mapFields[map.kind]
  const isOpen = (field: FixedField) =>
    fields.includes(field) && !map.columns.some(({ as }) => as === field)
  return (
    <div className={classes.about}>
      <div>
        <span id="row-kind" className={classes.label}>
          {t(($) => $.imports.mapper.kind)}
        </span>
        <SegmentedControl
          aria-labelledby="row-kind"
          data={importKinds.map((value) => ({
            value,
            label: t(($) => $.imports.mapper.kindName[value]),
          }))}
          value={map.kind}
          onChange={(kind) => onSay({ ...said, map: null, kind })}
        />
      </div>
      {looked.sheets.length > 1 && (
        <Choice
          label={t(($) => $.imports.mapper.sheet)}
          options={looked.sheets}
          nameOf={(sheet) => sheet}
          value={said.sheet ?? looked.sheets[0] ?? ''}
          onChange={(sheet) => onSay({ map: null, kind: null, sheet })}
        />
      )}
      <Writing looked={looked} map={map} onChange={onChange} />
      {fixedFields.filter(isOpen).map((field) => (
        <TextInput
          key={field}
          label={t(($) => $.imports.mapper.fixed[field])}
          value={map.fixed?.[field] ?? ''}
          maxLength={textLimits.name}
          onChange={(event) => onChange(withFixed(map, field, event.currentTarget.value))}
        />
      ))}
    </div>
  )
}

const auto = 'auto'

/** How dates and numbers are written, where the file does not tell. */
function Writing({ looked: { question }, map, onChange }: Omit<AboutProps, 'said' | 'onSay'>) {
  const t = useT()
  const { dateOrder = auto, decimal = auto, ...rest } = map
  const isAsked = (code: string) => question?.code === code
  const change = (order: typeof dateOrder, mark: typeof decimal) =>
    onChange({
      ...rest,
      ...(order !== auto && { dateOrder: order }),
      ...(mark !== auto && { decimal: mark }),
    })
  return (
    <>
      {(dateOrder !== auto || isAsked('needs-date-order')) && (
        <Choice
          label={t(($) => $.imports.choices.dateOrder)}
          options={[auto, ...dateOrders]}
          nameOf={(order) =>
            order === auto
              ? t(($) => $.imports.choices.dateOrderAuto)
              : t(($) => $.imports.dateOrder[order])
          }
          value={dateOrder}
          onChange={(order) => change(order, decimal)}
        />
      )}
      {(decimal !== auto || isAsked('needs-decimal')) && (
        <Choice
          label={t(($) => $.imports.decimalNeeded.title)}
          options={[auto, ...decimalMarks]}
          nameOf={(mark) =>
            mark === auto
              ? t(($) => $.imports.choices.dateOrderAuto)
              : t(($) => $.imports.decimalNeeded.answer[mark])
          }
          value={decimal}
          onChange={(mark) => change(dateOrder, mark)}
        />
      )}
    </>
  )
}
