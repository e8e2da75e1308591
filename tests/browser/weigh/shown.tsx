import type { ReactNode } from 'react'
import { page } from 'vitest/browser'
import { Route } from 'wouter'
import { WeighPage } from '../../../renderer/features/weigh/index.ts'
import { renderApp, type RenderOptions } from '../../support/page/fake-core.tsx'
import { samplesEnd } from '../../support/page/samples-end.ts'
import { sampleClient } from '../../support/samples/report-samples.ts'
import { weighCalls } from '../../support/samples/weigh-samples.ts'

export const worst = sampleClient('Grødvejs Dampmølle ApS')
export const best = sampleClient('Åskmolnets Vägbelysning AB')

/** Shows the pages of weighing over the samples, at the day they end, with something beside them. */
export const shown = (path: string, options: RenderOptions = {}, beside: ReactNode = null) =>
  renderApp(
    <main>
      <Route path="/weigh">
        <WeighPage />
      </Route>
      <Route path="/weigh/:view" component={WeighPage} />
      {beside}
    </main>,
    {
      path,
      ...options,
      calls: {
        ...weighCalls,
        ...samplesEnd(options),
        ...options.calls,
      },
    },
  )

/** A text as it is read, without the marks that keep directions apart. */
export const plain = (text: string | null | undefined): string =>
  (text ?? '')
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll(/[\u00a0\u202f\s]+/g, ' ')
    .trim()

/** The paragraph that holds the text. */
export const sentence = (pattern: RegExp | string): string =>
  plain(page.getByText(pattern).first().element().closest('p')?.textContent)

/** The one sentence the page answers with. */
export const answer = (): string => plain(document.querySelector('main p[aria-live]')?.textContent)

/** The text of the largest type on the page; what a reader sees first. */
export function largestText(): string {
  const size = (one: Element) => Number.parseFloat(getComputedStyle(one).fontSize)
  const [largest] = [...document.querySelectorAll('main *')].toSorted((a, b) => size(b) - size(a))
  return plain(largest?.textContent)
}

/** Drags a slider to a place, as the browser tells it on the way. */
export function slide(slider: Element, to: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(slider, to)
  slider.dispatchEvent(new Event('input', { bubbles: true }))
}
