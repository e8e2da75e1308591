/** The page that writes the refusal to a prospect or client. */
export const refusalAddress = (clientId: number): string =>
  `/say-no?client=${clientId}&situation=refuse`
