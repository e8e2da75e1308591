/** Bytes of UTF-8 a file's name may have, its ending among them: room is left for the path on every system. */
export const fileNameBytes = 120

const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?= *(\.|$))/i

/**
 * A name that is a file's on every system and leads nowhere: no separators, no signs a system reserves, no
 * control signs or marks of direction, no device of Windows, no dot or blank at either end; `ending` at its end.
 */
export function safeFileName(text: string, ending: string, empty = 'Hourworth'): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const name = shortened(reserved.test(plain) ? `_${plain}` : plain, fileNameBytes - bytes(ending))
  return `${name.replace(/[. ]+$/, '') || empty}${ending}`
}

/** As many whole signs from the beginning as fit. */
function shortened(text: string, most: number): string {
  let size = 0
  let short = ''
  for (const sign of text) {
    size += bytes(sign)
    if (size > most) break
    short += sign
  }
  return short
}

/** How many bytes a text takes in UTF-8. */
function bytes(text: string): number {
  let count = 0
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return count
}
