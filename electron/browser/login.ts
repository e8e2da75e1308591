import { type Random, newToken, sameText } from './secret.ts'

export interface Logins {
  /** A fresh token for one login; earlier ones stop working. */
  readonly issue: () => string
  /** Uses a token up: true once, for the latest token, before it expires. */
  readonly redeem: (token: string) => boolean
  /** The same for a browser that only looks ahead: true once for each token, which it leaves good. */
  readonly lookAhead: (token: string) => boolean
}

/** Long enough to switch to a browser by hand, too short to be worth finding in a shell's history. */
export const loginLifetimeMs = 5 * 60_000

/** One-time addresses: the token in them works once and for five minutes. `now` in milliseconds. */
export function createLogins(random: Random, now: () => number): Logins {
  let current: { readonly token: string; readonly until: number; seen: boolean } | null = null
  const named = (token: string) =>
    current !== null && now() < current.until && sameText(token, current.token) ? current : null
  return {
    issue() {
      current = { token: newToken(random), until: now() + loginLifetimeMs, seen: false }
      return current.token
    },
    redeem(token) {
      const good = named(token) !== null
      if (good) current = null
      return good
    },
    lookAhead(token) {
      const found = named(token)
      if (!found || found.seen) return false
      found.seen = true
      return true
    },
  }
}

export interface SessionCookie {
  readonly names: readonly string[]
  readonly value: string
  readonly header: (userAgent: string) => string
}

/**
 * The cookie that stands for one run. Its name is random because cookies are shared by all ports of a host.
 * Safari keeps no `Secure` cookie over http, loopback or not, so it gets one without.
 */
export function createSessionCookie(random: Random): SessionCookie {
  const name = `hourworth-${Buffer.from(random(8)).toString('hex')}`
  const value = newToken(random)
  const common = 'HttpOnly; SameSite=Strict; Path=/'
  return {
    names: [`__Host-${name}`, name],
    value,
    header: (userAgent) =>
      isSafari(userAgent)
        ? `${name}=${value}; ${common}`
        : `__Host-${name}=${value}; Secure; ${common}`,
  }
}

const isSafari = (userAgent: string): boolean =>
  /Version\/[\d.]+.*Safari\//.test(userAgent) && !/Chrom(e|ium)\//.test(userAgent)
