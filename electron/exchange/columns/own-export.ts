import { unguarded } from '../../../shared/domain/files/csv.ts'
import { toInvoiceTitle } from '../../../shared/domain/files/entries-file.ts'
import { isZone } from '../../../shared/domain/zone.ts'
import { cellOf, type Header } from '../read/header.ts'
import { clockOf } from './local-time.ts'
import type { TimeReading } from './time-reading.ts'
import { memo } from './values/memo.ts'

const mark = toInvoiceTitle.toLowerCase()
const zoneKey = 'time zone'

/** Whether the file is one that the app wrote itself (`entriesCsv`). */
export const isOwnExport = ({ keys }: Header): boolean => keys.includes(mark)

/** A row of the app's own export without what makes its texts safe for spreadsheets: no name or note is to keep that. */
export const asWritten = (row: readonly string[]): readonly string[] => row.map(unguarded)

/** The reading of a row: in the app's own export each is in the zone that it names, whatever the file is read in. */
export function readingOfRow(reading: TimeReading): (row: readonly string[]) => TimeReading {
  const at = isOwnExport(reading.header) ? reading.header.keys.indexOf(zoneKey) : -1
  if (at < 0) return () => reading
  const inZone = memo((zone) =>
    isZone(zone) ? { ...reading, zone, clock: clockOf(zone) } : reading,
  )
  return (row) => inZone(cellOf(row, at))
}

/** The columns that nothing is taken from: of the app's own export its zones are read. */
export const unusedIn = (header: Header, names: readonly string[]): readonly string[] =>
  isOwnExport(header) ? names.filter((name) => name.toLowerCase() !== zoneKey) : names
