import { localDate } from '../../format/date.ts'
import { useFormat } from '../../format/index.ts'

/** How the moment a backup is of, and the size of a file, are written. */
export function useBackupTexts() {
  const format = useFormat()
  return {
    /** `30 Nov 2026 14:05`, from epoch seconds. */
    when: (at: number): string => `${format.date(localDate(at, format.zone))} ${format.time(at)}`,
    /** Bytes as `12 kB` or `3.4 MB`. */
    size: (bytes: number): string =>
      format.isolate(
        bytes < 1_000_000
          ? `${format.number(Math.ceil(bytes / 1000))} kB`
          : `${format.number(bytes / 1_000_000, 1)} MB`,
      ),
  }
}
