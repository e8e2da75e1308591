// Control characters could move a terminal's cursor, colour it or hide lines; marks of direction turn text around.
const unsafe = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** Text from files and users made safe for one line of a terminal. */
export const printable = (text: string): string => text.replace(unsafe, '\ufffd')

/** The same for text of several lines. */
export const printableLines = (text: string): string => text.split('\n').map(printable).join('\n')

/** A value as JSON that is safe for a terminal and means the same: such signs stand in it as escapes. */
export const printableJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
