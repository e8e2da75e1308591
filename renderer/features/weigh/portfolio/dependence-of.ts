/** C1 in words: the limits of the dependence flag, and below them how evenly the rest is spread. */
export function dependenceOf(year: {
  readonly largestShare: number | null
  readonly concentration: number | null
}): 'none' | 'critical' | 'warning' | 'several' | 'spread' {
  const { largestShare, concentration } = year
  if (largestShare === null) return 'none'
  if (largestShare > 0.55) return 'critical'
  if (largestShare > 0.4) return 'warning'
  // 2 500 is what four equal clients come to.
  return (concentration ?? 0) > 2500 ? 'several' : 'spread'
}
