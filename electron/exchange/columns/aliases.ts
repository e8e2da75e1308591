// Column names as `keyOf` writes them, the preferred first, in English, Swedish, Danish, Norwegian,
// Dutch, German and Hebrew. Programs translate their exports, so every format reads all of them.

const list = (text: string): readonly string[] => text.split('|').map((alias) => alias.trim())

export const timeAliases = {
  startDate: list(
    'start date|date|startdatum|startdato|datum|dato|dag|day|work date|spent date|תאריך התחלה|תאריך',
  ),
  startTime: list(
    `start time|start|from|started|started at|begin|clock in|starttid|start tid|från|fra|starttidspunkt
    |starttijd|begintijd|van|startzeit|beginn|von|שעת התחלה|התחלה|משעה`,
  ),
  endDate: list(
    'end date|stop date|slutdatum|slutdato|sluttdato|einddatum|enddatum|stoppdatum|תאריך סיום',
  ),
  endTime: list(
    `end time|stop time|end|stop|to|ended|ended at|finish|until|clock out|sluttid|slut tid|slut|stopp
    |till|til|slutt|sluttidspunkt|eindtijd|einde|eind|tot|endzeit|ende|bis|שעת סיום|סיום|עד שעה`,
  ),
  duration: list(
    `duration (h)|duration|hours|duration (decimal)|hours (decimal)|total hours|time spent
    |hours rounded|timmar|antal timmar|varaktighet|tid|timer|antal timer|varighed|varighet|uren
    |aantal uren|duur|tijdsduur|stunden|dauer|dauer (h)|zeitdauer|שעות|משך זמן|משך`,
  ),
  client: list(
    `client|client name|customer|customer name|kund|kundnamn|kunde|kundenavn|oppdragsgiver|klant
    |klantnaam|opdrachtgever|relatie|kundenname|auftraggeber|לקוח|שם לקוח|שם הלקוח`,
  ),
  project: list(
    'project|project name|projekt|projektnamn|prosjekt|projectnaam|projektname|פרויקט|פרוייקט',
  ),
  note: list(
    `description|notes|note|comment|comments|memo|anteckning|anteckningar|beskrivning|notering
    |kommentar|notat|beskrivelse|bemærkning|omschrijving|opmerking|notitie|beschreibung|notiz
    |bemerkung|הערה|הערות|תיאור`,
  ),
  billable: list(
    `billable|is billable|debiterbar|debiterbart|fakturerbar|fakturerbart|declarabel|factureerbaar
    |facturabel|abrechenbar|verrechenbar|לחיוב|חיוב`,
  ),
  activity: list('activity|aktivitet|activiteit|tätigkeit|aktivität|פעילות'),
  task: list('task|task name|uppgift|opgave|oppgave|taak|aufgabe|משימה'),
  tags: list('tags|labels|taggar|etiketter|etiketten|schlagworte|תגיות'),
  type: list('type|typ'),
} as const

/** Those of the duration column that say what a number alone in it counts. */
export const hourTitles: ReadonlySet<string> = new Set(
  list(
    `duration (h)|hours|duration (decimal)|hours (decimal)|total hours|hours rounded|timmar|antal timmar
    |timer|antal timer|uren|aantal uren|stunden|dauer (h)|שעות`,
  ),
)

export const invoiceAliases = {
  number: list(
    `number|invoice number|invoice no|invoice #|fakturanummer|fakturanr|factuurnummer|rechnungsnummer
    |מספר חשבונית`,
  ),
  client: timeAliases.client,
  project: timeAliases.project,
  issued: list(
    `issued|issued on|issue date|invoice date|fakturadatum|fakturadato|factuurdatum|rechnungsdatum
    |תאריך חשבונית`,
  ),
  due: list(
    'due|due on|due date|förfallodatum|forfaldsdato|forfallsdato|vervaldatum|fälligkeit|fällig am',
  ),
  net: list(
    'net|net amount|amount excl. vat|netto|nettobelopp|nettobeløb|nettobetrag|netto bedrag',
  ),
  vat: list('vat|tax|moms|mva|btw|mwst|מע"מ'),
  expenses: list('expenses|re-billed expenses|utlägg|udlæg|utlegg|onkosten|auslagen|הוצאות'),
  currency: list('currency|valuta|währung|מטבע'),
  rateToBase: list('rate to base|exchange rate|valutakurs|växelkurs|wisselkoers|wechselkurs'),
  serviceFrom: list('service from|period from|service start'),
  serviceTo: list('service to|period to|service end'),
  credits: list('credits|credits invoice|krediterar|krediterer|crediteert'),
  writtenOffOn: list('written off on|written off|avskriven'),
} as const

export const paymentAliases = {
  invoice: list(
    `invoice|invoice number|invoice no|invoice id|${invoiceAliases.number.slice(3).join('|')}`,
  ),
  client: timeAliases.client,
  paidOn: list('paid on|paid|payment date|betald|betaldatum|betalt|betaald op|bezahlt am'),
  gross: list('gross|gross amount|amount|payment amount|belopp|beløb|beløp|bedrag|betrag|סכום'),
} as const

const known: ReadonlySet<string> = new Set(
  [timeAliases, invoiceAliases, paymentAliases].flatMap((table) => Object.values(table).flat()),
)

/** Whether any format has a column of this name: how a title row is told from other rows. */
export const isKnownColumn = (key: string): boolean => known.has(key)
