import type { ReactNode } from 'react'
import { DefaultZIndexes, ZIndexLayer } from 'recharts'

/**
 * Draws dots and words over the lines of a plot: recharts lifts its own lines over everything that
 * has no layer, wherever it stands among the children.
 */
export const OverLines = ({ children }: { readonly children: ReactNode }) => (
  <ZIndexLayer zIndex={DefaultZIndexes.scatter}>{children}</ZIndexLayer>
)
