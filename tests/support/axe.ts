import axe from 'axe-core'

/** Rule and element of every accessibility violation on the page: none, in a page that may be shipped. */
export async function violations(): Promise<readonly string[]> {
  const results = await axe.run(document, { resultTypes: ['violations'] })
  return results.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`,
    ),
  )
}
