/** The parts of a client's page below the decision, each a tab with its own address. */
export const clientTabs = ['rate', 'money', 'hours', 'people', 'history'] as const
export type ClientTab = (typeof clientTabs)[number]

/** The tab an address names; the first where it names none. */
export const tabOf = (name: string | undefined): ClientTab =>
  clientTabs.find((tab) => tab === name) ?? clientTabs[0]

/** The address of a tab. */
export const tabHref = (clientId: number, tab: ClientTab): string => `/clients/${clientId}/${tab}`
