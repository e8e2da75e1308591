import { exactRate } from '../rates.ts'
import type { Flag } from '../../domain/deciding/flags.ts'
import type { Band, FlagKind, Verdict } from '../../domain/kinds.ts'
import type { ReasonedVerdict, SpanFigures } from '../types.ts'
import { isPraoRate, type BandLimits } from './bands.ts'

/** What V1–V3 judge by. `deferred`: what R2 has deferred of the client's revenue, base minor units. */
export type Judged = {
  readonly band: Band
  readonly flags: readonly Flag[]
  readonly figures: Pick<SpanFigures, 'earned' | 'countedSeconds' | 'neverInvoicedSeconds'>
  readonly bands: Pick<BandLimits, 'prao'>
  readonly deferred: number
  readonly overdueFixDays: number
}

type Found = Pick<ReasonedVerdict, 'verdict' | 'reasons'>

/**
 * V1–V3: the first that holds of `say-no`, `fix`, `watch` and `keep`, with the flags that decided it;
 * none while there is nothing to judge by. It advises; the user decides.
 */
export function verdictOf(judged: Judged): ReasonedVerdict {
  const found = milder(fromFirst(judged), judged)
  const isDependent = judged.flags.some(({ kind }) => kind === 'dependence')
  return { ...found, replaceFirst: found.verdict === 'say-no' && isDependent }
}

const noBand: ReadonlySet<Band> = new Set(['no-data', 'not-invoiced', 'too-little-data'])

function fromFirst(judged: Judged): Found {
  const { band, flags } = judged
  const serious = seriousBeside(band, flags)
  const reasons = [band, ...serious]
  const isNo =
    band === 'prao' ? isPraoWithoutLost(judged) : band === 'below-break-even' && serious.length >= 2
  if (isNo) return { verdict: 'say-no', reasons }
  if (band === 'prao')
    return { verdict: 'fix', reasons: withFlag(reasons, 'never-invoiced', flags) }
  if (band === 'near-prao' || band === 'below-break-even') return { verdict: 'fix', reasons }
  if (band === 'below-alternative' && serious.length > 0) return { verdict: 'fix', reasons }
  const hard = hardReasons(judged)
  if (hard.length > 0) return { verdict: 'fix', reasons: hard }
  if (flags.length > 0) return { verdict: 'watch', reasons: flags.map((flag) => flag.kind) }
  return { verdict: noBand.has(band) ? null : 'keep', reasons: [band] }
}

const seriousBeside = (band: Band, flags: readonly Flag[]): FlagKind[] =>
  flags.filter(({ serious, kind }) => serious && kind !== band).map((f) => f.kind)

/** V1: at PRAO level by the rate itself, not by hours never invoiced; those are to be invoiced first. */
export function isPraoWithoutLost({ figures, bands }: Pick<Judged, 'figures' | 'bands'>): boolean {
  const { earned, countedSeconds, neverInvoicedSeconds } = figures
  const rate = exactRate(earned, countedSeconds - neverInvoicedSeconds)
  return rate !== null && isPraoRate(rate, bands)
}

/** V1: what calls for a fix in any band. */
function hardReasons({ flags, overdueFixDays }: Judged): FlagKind[] {
  return flags.filter((flag) => isHard(flag, overdueFixDays)).map(({ kind }) => kind)
}

function isHard({ kind, figures }: Flag, overdueFixDays: number): boolean {
  if (kind === 'overdue') return Number(figures['oldestDays']) > overdueFixDays
  return kind === 'warning-signs' && Number(figures['critical']) > 0
}

const step: Readonly<Partial<Record<Verdict, Verdict>>> = { 'say-no': 'fix', fix: 'watch' }

/** V1: the money is there, the time is not yet. */
function milder(found: Found, judged: Judged): Found {
  const { deferred, figures } = judged
  const next = found.verdict && step[found.verdict]
  if (!next || deferred <= figures.earned || hardReasons(judged).length > 0) return found
  return { ...found, verdict: next }
}

const withFlag = (
  reasons: readonly (FlagKind | Band)[],
  kind: FlagKind,
  flags: readonly Flag[],
): (FlagKind | Band)[] =>
  flags.some((flag) => flag.kind === kind) ? [...new Set([...reasons, kind])] : [...reasons]
