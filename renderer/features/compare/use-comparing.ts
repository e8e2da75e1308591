import { useLocation, useSearch } from 'wouter'
import { isIsoDate, type IsoDate } from '../../../shared/domain/calendar.ts'
import { useStatus } from '../../api/index.ts'
import { compareAddress } from '../../report/links/compare-address.ts'
import { useReportWindow, type WindowControl } from '../../report/report-window.ts'

/** One side of a comparison: a client in the window that ends on a day. */
export interface Side {
  readonly clientId: number
  readonly asOf: IsoDate
}

export interface Comparing {
  readonly mode: 'clients' | 'periods'
  readonly window: WindowControl
  readonly a: number | null
  readonly b: number | null
  /** The day the other window ends, where one client is compared with itself. */
  readonly other: IsoDate | null
  /** Both sides, once they are chosen and differ. */
  readonly sides: readonly [Side, Side] | null
  readonly choose: (to: { a?: number | null; b?: number | null; other?: IsoDate | null }) => void
  readonly swap: () => void
}

/** What is compared, kept in the address: `a` and `b`, or `a` and `with`; the window is the app's own. */
export function useComparing(): Comparing {
  const params = new URLSearchParams(useSearch())
  const [, navigate] = useLocation()
  const { today } = useStatus()
  const window = useReportWindow()
  const [a, b] = [idOf(params.get('a')), idOf(params.get('b'))]
  const asked = params.get('with')
  const other = asked !== null && isIsoDate(asked) && asked <= today ? asked : null
  const mode = other === null ? 'clients' : 'periods'
  const go = (to: { a: number | null; b: number | null; other: IsoDate | null }) =>
    navigate(compareAddress({ a: to.a, b: to.other === null ? to.b : null, with: to.other }), {
      replace: true,
    })
  return {
    mode,
    window,
    a,
    b,
    other,
    sides: sidesOf(a, b, window.asOf, other),
    choose: (to) => go({ a, b, other, ...to }),
    swap: () => {
      if (other === null) return go({ a: b, b: a, other })
      const { asOf } = window
      window.change({ asOf: other })
      return go({ a, b: null, other: asOf })
    },
  }
}

function sidesOf(
  a: number | null,
  b: number | null,
  asOf: IsoDate,
  other: IsoDate | null,
): readonly [Side, Side] | null {
  if (a === null) return null
  if (other !== null) {
    return other === asOf
      ? null
      : [
          { clientId: a, asOf },
          { clientId: a, asOf: other },
        ]
  }
  return b === null || b === a
    ? null
    : [
        { clientId: a, asOf },
        { clientId: b, asOf },
      ]
}

function idOf(text: string | null): number | null {
  const id = Number(text ?? '')
  return Number.isSafeInteger(id) && id > 0 ? id : null
}
