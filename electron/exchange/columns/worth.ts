import { cellOf, columnOf, type Header } from '../read/header.ts'

const list = (text: string): readonly string[] => text.split('|').map((alias) => alias.trim())

const rates = list(
  `rate|hourly rate|billable rate|hourly price|timpris|timepris|timesats|uurtarief|tarief|stundensatz|tuntihinta
  |taux horaire|תעריף|תעריף שעתי`,
)
const amounts = list(
  `amount|billable amount|earnings|summa|belopp|beløb|beløp|bedrag|betrag|price|pris|montant|סכום`,
)

/** Reads how long a row's amount pays for at its rate, in seconds; null where it has not both. */
export function worthReader(header: Header): (row: readonly string[]) => number | null {
  const [rateColumn, amountColumn] = [columnOf(header, rates), columnOf(header, amounts)]
  if (rateColumn < 0 || amountColumn < 0) return () => null
  return (row) => {
    const [rate, amount] = [numberOf(cellOf(row, rateColumn)), numberOf(cellOf(row, amountColumn))]
    return rate > 0 && amount > 0 ? Math.round((amount / rate) * 3600) : null
  }
}

const numberOf = (text: string): number => {
  const tight = text.replace(/[^\d.,]/g, '')
  return Number(tight.replace(/[.,](?=.*[.,])/g, '').replace(',', '.'))
}
