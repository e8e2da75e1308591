import type { Hint, HintCode } from '../../../shared/domain/deciding/hints.ts'
import { useFormat, type Format } from '../../format/index.ts'
import { useT, type Translate } from '../../i18n/index.ts'

/** A hint in words. */
export function useHintText(): (hint: Hint) => string {
  const t = useT()
  const format = useFormat()
  // Each code has the writer of its own kind of hint.
  return (hint) => (writers[hint.code] as Writer<HintCode>)(hint, t, format)
}

type Of<C extends HintCode> = Extract<Hint, { code: C }>
type Writer<C extends HintCode> = (hint: Of<C>, t: Translate, format: Format) => string

const whole = (format: Format, minor: number) => format.money(minor, undefined, { whole: true })

const writers: { readonly [C in HintCode]: Writer<C> } = {
  'invoiced-without-hours': ({ code, amount, from, to }, t, format) =>
    t(($) => $.beside.hint[code], {
      amount: whole(format, amount),
      period: periodOf(from, to, t, format),
    }),
  'idle-project': ({ code, project, lastDay }, t, format) =>
    t(($) => $.beside.hint[code], {
      project: format.isolate(project),
      date: format.date(lastDay),
    }),
  'fee-not-invoiced': ({ code, project, amount, until }, t, format) =>
    t(($) => $.beside.hint[code], {
      project: format.isolate(project),
      amount: whole(format, amount),
      date: format.date(until),
    }),
  'sales-of-new-client': ({ code, seconds, rateWithout }, t, format) =>
    t(($) => $.beside.hint[code], {
      hours: format.hours(seconds),
      rate: format.rate(rateWithout),
    }),
  'few-hours': fewHours,
  'earned-without-hours': ({ code, amount }, t, format) =>
    t(($) => $.beside.hint[code], { amount: whole(format, amount) }),
  'high-before': ({ code, number, amount }, t, format) =>
    t(($) => $.beside.hint[code], {
      number: format.isolate(number),
      amount: whole(format, amount),
    }),
  'invoice-first': ({ code, seconds, amount }, t, format) => {
    const hours = format.hours(seconds)
    return amount === null
      ? t(($) => $.beside.hint[code], { hours })
      : t(($) => $.beside.more.invoiceFirst, { hours, amount: whole(format, amount) })
  },
}

function fewHours(hint: Of<'few-hours'>, t: Translate, format: Format): string {
  const hours = format.hours(hint.seconds)
  const on =
    hint.pendingRate === null
      ? t(($) => $.beside.hint[hint.code], { hours })
      : t(($) => $.beside.more.waitsAt, {
          hours,
          waiting: format.hours(hint.pendingSeconds),
          rate: format.rate(hint.pendingRate),
        })
  if (hint.yearRate === null) return on
  return `${on} ${t(($) => $.beside.more.overYear, { rate: format.rate(hint.yearRate) })}`
}

/** A month by its name, any other days as a range. */
function periodOf(from: string, to: string, t: Translate, format: Format): string {
  const month = from.slice(0, 7)
  if (month === to.slice(0, 7)) return format.month(month)
  return t(($) => $.beside.covers, { from: format.date(from, 'day-month'), to: format.date(to) })
}
