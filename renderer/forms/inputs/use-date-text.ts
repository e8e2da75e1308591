import { useCallback } from 'react'
import type { IsoDate } from '../../../shared/domain/calendar.ts'
import { readDate, type DateFault, type DateLean } from '../../../shared/domain/dates/read-date.ts'
import { useStatus } from '../../api/index.ts'
import { dateText } from '../../format/date.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { useTextField, type TextField } from './use-text-field.ts'

export interface DateTextOptions {
  /** Where a day lies whose year or month is left out; in the past if this is. */
  readonly lean?: DateLean | undefined
  /** The day it is seen from; today if left out. */
  readonly from?: IsoDate | null | undefined
  /** The last day that may be chosen. */
  readonly maxDate?: IsoDate | undefined
  /** True: told once the field is left, for what a page asks the core anew for. */
  readonly whenLeft?: boolean | undefined
}

type Fault = DateFault | 'too-late'

/** A field of a typed date, and what is wrong with the text left in it, in words. */
export function useDateText(
  value: IsoDate | null,
  onChange: (date: IsoDate | null) => void,
  { lean, from, maxDate, whenLeft }: DateTextOptions,
): TextField<IsoDate> & { readonly problem: string | undefined } {
  const { locale } = useFormat()
  const { today } = useStatus()
  const problemText = useProblemText(maxDate ?? today)
  const write = useCallback((date: IsoDate) => dateText(locale, date), [locale])
  const faultOf = (date: IsoDate): Fault | null =>
    maxDate !== undefined && date > maxDate ? 'too-late' : null
  const read = (text: string): { readonly date: IsoDate | null; readonly fault: Fault | null } => {
    const found = readDate(text, { locale, today, lean, from })
    if (!found.ok) return { date: null, fault: found.code }
    const fault = faultOf(found.date)
    return { date: fault ? null : found.date, fault }
  }
  const field = useTextField(value, write, (text) => read(text).date, onChange, { whenLeft })
  const fault = field.invalid ? read(field.text).fault : null
  return { ...field, problem: fault ? problemText(fault) : undefined }
}

function useProblemText(last: IsoDate): (fault: Fault) => string {
  const t = useT()
  const { date } = useFormat()
  const { today } = useStatus()
  return (fault) =>
    t(($) => $.common.invalid.date[fault], { example: date(today, 'numeric'), last: date(last) })
}
