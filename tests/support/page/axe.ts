import axe from 'axe-core'

/** Rule and element of every accessibility violation on the page: none, in a page that may be shipped. */
export async function violations(): Promise<readonly string[]> {
  // A page shown without the frame around it has none of the frame's landmarks.
  const framed = document.querySelector('main') !== null
  const results = await axe.run(document, {
    resultTypes: ['violations'],
    rules: { 'landmark-one-main': { enabled: framed }, region: { enabled: framed } },
  })
  return results.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`,
    ),
  )
}
