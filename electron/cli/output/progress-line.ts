interface ProgressLine {
  readonly show: (done: number, total: number) => void
  /** Leaves nothing of it behind. */
  readonly clear: () => void
}

/** A line that says how far long work is, over and over in its own place: for who sits at a terminal, never in a file. */
export function progressLine(
  text: (percent: number) => string,
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
): ProgressLine {
  let shown = 0
  return {
    show: (done, total) => {
      if (!stream.isTTY || total <= 0) return
      const line = text(Math.floor((100 * Math.min(done, total)) / total))
      stream.write(`\r${line}`)
      shown = Math.max(shown, line.length)
    },
    clear: () => {
      if (shown > 0) stream.write(`\r${' '.repeat(shown)}\r`)
      shown = 0
    },
  }
}
