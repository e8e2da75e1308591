import type { Band } from '../../shared/domain/kinds.ts'
import { patternOf, toneOf } from './geometry/bands.ts'

const strongOf = {
  bad: 'var(--hw-bad-fill)',
  neutral: 'var(--hw-neutral)',
  good: 'var(--hw-good-fill)',
  none: 'var(--hw-line-strong)',
} as const
const softOf = {
  bad: 'var(--hw-bad-soft)',
  neutral: 'var(--hw-neutral-soft)',
  good: 'var(--hw-good-soft)',
  none: 'var(--hw-neutral-soft)',
} as const

// What needs no attention is drawn quietly; what does not pay keeps its full colour.
const fillOf = {
  bad: 'var(--hw-bad-fill)',
  neutral: 'color-mix(in srgb, var(--hw-neutral) 34%, var(--hw-surface))',
  good: 'color-mix(in srgb, var(--hw-good-fill) 34%, var(--hw-surface))',
  none: 'var(--hw-neutral-soft)',
} as const

/** The strong colour of a band's tone: the outline of its bars. */
export const bandColor = (band: Band | null): string => strongOf[toneOf(band)]

/** The fill of a bar: a plain colour, or the hatch that tells degrees of one tone apart. */
export function bandFill(band: Band | null, id: string): string {
  return patternOf(band) === 'solid' ? fillOf[toneOf(band)] : `url(#${id}-${band ?? 'none'})`
}

const hatched = ['near-prao', 'below-break-even'] as const

/** The hatches a chart refers to; `id` keeps two charts on one page apart. */
export function BandPatterns({ id }: { id: string }) {
  return (
    <defs>
      {hatched.map((band) => {
        const step = patternOf(band) === 'dense' ? 5 : 8
        return (
          <pattern
            key={band}
            id={`${id}-${band}`}
            width={step}
            height={step}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width={step} height={step} fill={softOf[toneOf(band)]} />
            <rect width={step / 2} height={step} fill={strongOf[toneOf(band)]} />
          </pattern>
        )
      })}
    </defs>
  )
}

/** A thin hatch in one colour over whatever lies below. */
export function Hatch({
  id,
  color,
  opacity = 1,
}: {
  readonly id: string
  readonly color: string
  readonly opacity?: number
}) {
  return (
    <defs>
      <pattern
        id={id}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="1.5" height="7" fill={color} fillOpacity={opacity} />
      </pattern>
    </defs>
  )
}

/** A small sample of a band's look for legends. */
export function BandSwatch({ band, id }: { band: Band | null; id: string }) {
  return (
    <svg width="16" height="12" aria-hidden>
      <BandPatterns id={id} />
      <rect
        x="0.75"
        y="0.75"
        width="14.5"
        height="10.5"
        rx="2"
        fill={bandFill(band, id)}
        stroke={bandColor(band)}
        strokeWidth="1.5"
      />
    </svg>
  )
}
