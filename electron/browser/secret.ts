import { createHash, timingSafeEqual } from 'node:crypto'

/** Bytes nobody can guess; injected so that tests can name them. */
export type Random = (bytes: number) => Uint8Array

/** 256 random bits as text that fits an address and a cookie. */
export const newToken = (random: Random): string => Buffer.from(random(32)).toString('base64url')

/** Compares in a time that tells nothing about where the texts differ, nor how long they are. */
export function sameText(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(wanted))
}
