/** Has the browser save a file among its downloads. */
export function offerFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download begins after this turn; an address revoked at once would save nothing.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
