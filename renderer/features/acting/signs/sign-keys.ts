import { warningSignKinds, type WarningSignKind } from '../../../../shared/domain/kinds.ts'

/** The one key of each kind, as printed on it: digits, then letters in the order the kinds are offered. */
export const signKeys = '123456789ABCDEFGHIJKL'

/** The key of a kind as it is shown. */
export const keyOfSign = (kind: WarningSignKind): string =>
  signKeys[warningSignKinds.indexOf(kind)] ?? ''

/** The kind a physical key stands for, whatever the layout prints on it; undefined for any other key. */
export function signOfCode(code: string): WarningSignKind | undefined {
  const key = /^(?:Digit|Numpad|Key)(.)$/.exec(code)?.[1]
  const place = key === undefined ? -1 : signKeys.indexOf(key)
  return warningSignKinds[place]
}
