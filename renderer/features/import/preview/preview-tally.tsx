import type { ImportOutcome } from '../../../../shared/contract/files/imports.ts'
import { cx } from '../../../components/cx.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import classes from '../import.module.css'

const groups = ['taken', 'updated', 'duplicates', 'skipped', 'refused', 'toCheck'] as const

/**
 * How many rows are new, changed, known, no data or refused: every row of the file is in one of them.
 * Those to check are taken, and counted a second time.
 */
export function PreviewTally({ outcome }: { readonly outcome: ImportOutcome }) {
  const t = useT()
  const format = useFormat()
  const hints = {
    taken: t(($) => $.imports.preview.takenHint),
    updated: t(($) => $.imports.preview.updatedHint),
    duplicates: t(($) => $.imports.preview.duplicatesHint),
    skipped: t(($) => $.imports.preview.skippedHint),
    refused: t(($) => $.imports.preview.refusedHint),
    toCheck: t(($) => $.imports.preview.toCheckHint),
  }
  return (
    <dl className={classes.tally} aria-label={t(($) => $.imports.preview.tally)}>
      {groups.map((group) => {
        const rows = outcome[group]
        const count =
          typeof rows === 'number'
            ? rows
            : new Set(rows.map(({ line }) => line)).size +
              outcome.more[group === 'refused' ? 'refused' : 'toCheck']
        return (
          <div key={group}>
            <dt>{t(($) => $.imports.preview[group])}</dt>
            <dd
              className={cx(
                classes.tallyNumber,
                count === 0 && classes.tallyZero,
                group === 'refused' && count > 0 && 'hw-bad',
              )}
            >
              {format.number(count)}
            </dd>
            <dd className={classes.soft}>{count > 0 ? hints[group] : ''}</dd>
          </div>
        )
      })}
    </dl>
  )
}
