/** The invoices, searched for a number. */
export const invoiceAddress = (number: string): string =>
  `/invoices?search=${encodeURIComponent(number)}`
