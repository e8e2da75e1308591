import type { Looked } from '../../../../shared/contract/files/looks.ts'
import {
  hasSign,
  hasUnit,
  mapFields,
  nthOfNames,
  type ColumnMap,
} from '../../../../shared/domain/files/column-maps.ts'
import { durationUnits } from '../../../../shared/domain/kinds.ts'
import { cx } from '../../../components/cx.ts'
import table from '../../../components/table.module.css'
import { Choice } from '../../../forms/inputs/choice.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import {
  columnIn,
  withField,
  withMeaning,
  type FileColumn,
  type MappedColumn,
} from './change-map.ts'
import classes from './mapper.module.css'

interface Props {
  readonly looked: Looked
  readonly map: ColumnMap
  readonly onChange: (map: ColumnMap) => void
}

const shownRows = 3
const none = 'none'
const auto = 'auto'

/** The columns of the file with what stands in its first rows, and what each is said to hold. */
export function ColumnList({ looked, map, onChange }: Props) {
  const t = useT()
  const format = useFormat()
  const rows = exampleRows(looked)
  // Two columns may have one name.
  const places = nthOfNames(looked.columns)
  const columns = looked.columns.map((column, at) => ({ column, at, nth: places[at] }))
  return (
    <div className={table.scroll}>
      <table className={cx(table.table, classes.columns)}>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.imports.mapper.column.name)}</th>
            <th scope="col">{t(($) => $.imports.mapper.column.means)}</th>
            {rows.map(({ line }) => (
              <th scope="col" key={line}>
                {t(($) => $.imports.mapper.column.line, { line: format.number(line) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map(({ column, at, nth }) => (
            <tr key={at}>
              <th scope="row">
                {column === '' ? t(($) => $.imports.mapper.unnamed) : <bdi>{column}</bdi>}
                {nth !== undefined && <small> {format.number(nth)}</small>}
              </th>
              <td>
                <Meaning
                  of={{ column, nth }}
                  hasMinus={rows.some(({ cells }) => /^[-\u2212]\d/.test(cells[at] ?? ''))}
                  map={map}
                  onChange={onChange}
                />
              </td>
              {rows.map((row) => (
                <Example key={row.line} row={row} at={at} column={column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type Row = Looked['rows'][number]

/** The first rows, the last of them one that cannot be read if there is such. */
function exampleRows({ rows }: Looked): readonly Row[] {
  const first = rows.slice(0, shownRows)
  const refused = rows.find(({ comes }) => comes.kind === 'refused')
  if (!refused || first.includes(refused)) return first
  return [...first.slice(0, shownRows - 1), refused]
}

/** A cell of the file; marked where it is what cannot be read. */
function Example({ row, at, column }: { readonly row: Row; at: number; column: string }) {
  const t = useT()
  const { comes, cells } = row
  const isWrong = comes.kind === 'refused' && comes.refused.column === column
  return (
    <td className={isWrong ? classes.wrong : classes.example}>
      <bdi>{cells[at] ?? ''}</bdi>
      {isWrong && <span>{t(($) => $.imports.refusal[comes.refused.code])}</span>}
    </td>
  )
}

/** A column as it is called where it is asked about, with its number among those of its name. */
function useColumnName(): (of: FileColumn) => string {
  const { isolate, number } = useFormat()
  return ({ column, nth }) =>
    nth === undefined ? isolate(column) : `${isolate(column)} ${number(nth)}`
}

interface MeaningProps {
  readonly of: FileColumn
  /** Whether numbers below zero stand in it. */
  readonly hasMinus: boolean
  readonly map: ColumnMap
  readonly onChange: (map: ColumnMap) => void
}

function Meaning({ of, hasMinus, map, onChange }: MeaningProps) {
  const t = useT()
  const nameOf = useColumnName()
  const own = columnIn(map, of)
  const fields = mapFields[map.kind]
  return (
    <div className={classes.meaning}>
      <Choice
        aria-label={t(($) => $.imports.mapper.means, { column: nameOf(of) })}
        options={[none, ...fields]}
        nameOf={(field) =>
          field === none
            ? t(($) => $.imports.mapper.notUsed)
            : t(($) => $.imports.mapper.field[field])
        }
        value={own?.as ?? none}
        onChange={(field) => onChange(withField(map, of, field === none ? null : field))}
      />
      {own && <UnitOrSign of={of} own={own} hasMinus={hasMinus} map={map} onChange={onChange} />}
    </div>
  )
}

function UnitOrSign({ of, own, hasMinus, map, onChange }: MeaningProps & { own: MappedColumn }) {
  const t = useT()
  const nameOf = useColumnName()
  const { as, unit = null, reversed = false } = own
  return (
    <>
      {hasUnit(as) && (
        <Choice
          aria-label={t(($) => $.imports.mapper.unit, { column: nameOf(of) })}
          options={[auto, ...durationUnits]}
          nameOf={(name) =>
            name === auto ? t(($) => $.imports.mapper.unitAuto) : t(($) => $.imports.unit[name])
          }
          value={unit ?? auto}
          onChange={(name) =>
            onChange(withMeaning(map, of, { unit: name === auto ? null : name, reversed }))
          }
        />
      )}
      {hasSign(as) && (hasMinus || reversed || !hasUnit(as)) && (
        <Choice
          aria-label={t(($) => $.imports.mapper.sign, { column: nameOf(of) })}
          options={['same', 'reversed']}
          nameOf={(name) => t(($) => $.imports.mapper.signName[name])}
          value={reversed ? 'reversed' : 'same'}
          onChange={(name) =>
            onChange(withMeaning(map, of, { unit, reversed: name === 'reversed' }))
          }
        />
      )}
    </>
  )
}
