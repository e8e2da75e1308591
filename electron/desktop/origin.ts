/** Never change these: the page's local storage belongs to this origin, and changing it would lose it. */
export const scheme = 'app'
export const host = 'bundle'
export const startUrl = `${scheme}://${host}/`

/**
 * True for addresses of the app's own page. Compares protocol and host, never `.origin`: Node's URL says
 * `'null'` for every custom scheme, so all of them would look alike.
 */
export const isOwnUrl = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.protocol === `${scheme}:` && url.host === host
}

/** True for links that may be handed to the system: parsed, and https or mailto, nothing else. */
export const isExternalLink = (address: string): boolean =>
  URL.canParse(address) && ['https:', 'mailto:'].includes(new URL(address).protocol)
