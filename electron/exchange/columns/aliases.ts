// Column names as `keyOf` writes them, the preferred first, in English, Swedish, Danish, Norwegian,
// Dutch, German and Hebrew. Programs translate their exports, so every format reads all of them.

import { isKnownAside } from './aside-titles.ts'
import { readTitle } from '../read/title.ts'

const list = (text: string): readonly string[] => text.split('|').map((alias) => alias.trim())

export const timeAliases = {
  startDate: list(
    `start date|date|startdatum|startdato|begindatum|datum|dato|dag|day|work date|spent date|date worked
    |entry date|workday|arbetsdatum|arbejdsdato|arbeidsdato|werkdatum|päivämäärä|pvm|päivä
    |alkamispäivä|date de début|jour|תאריך התחלה|תאריך`,
  ),
  startTime: list(
    `start time|start|from|started|started at|starts at|start at|begin|begin time|clock in|time in|in
    |starttid|start tid|startklockslag|från|från kl|fra|fra kl|starttidspunkt|begyndt|startet|starttijd
    |begintijd|begin tijd|van|startzeit|clock-in|check in|check-in|punch in|arrival|kom|kom in|ankomst|kommen|kommt
    |mötte|møtt|inn|aankomst|saapui|arrivée|beginn|anfang|beginnzeit|von|alku|aloitus|aloitusaika|alkaa|klo alku
    |début|debut|heure de début|de|שעת התחלה|התחלה|משעה|שעת כניסה|כניסה`,
  ),
  endDate: list(
    `end date|stop date|slutdatum|slutdato|sluttdato|einddatum|enddatum|stoppdatum|päättymispäivä
    |date de fin|תאריך סיום`,
  ),
  endTime: list(
    `end time|stop time|end|stop|to|ended|ended at|ends at|end at|finish|finished|until|clock out|time out|out
    |sluttid|slut tid|slut|stopp|stopptid|till|til|slutt|sluttidspunkt|stoppet|eindtijd|eind tijd|einde|eind
    |tot|endzeit|ende|bis|clock-out|check out|check-out|punch out|departure|gick|gik|gehen|geht|ut|vertrek|lähti|départ|loppu|lopetus|lopetusaika|päättyy|fin|heure de fin|à
    |שעת סיום|סיום|עד שעה|שעת יציאה|יציאה`,
  ),
  client: list(
    `client|client name|customer|customer name|kund|kundnamn|kunde|kundenavn|oppdragsgiver|klant
    |klantnaam|opdrachtgever|relatie|kundenname|auftraggeber|asiakas|asiakkaan nimi|cliente|nom du client
    |לקוח|שם לקוח|שם הלקוח|account name`,
  ),
  project: list(
    `project|project name|projekt|projektnamn|projektnavn|prosjekt|prosjektnavn|projectnaam|projektname|projekti
    |projet|פרויקט|פרוייקט|מיזם|שם פרויקט|שם הפרויקט`,
  ),
  note: list(
    `description|notes|note|comment|comments|memo|work description|anteckning|anteckningar|beskrivning
    |arbetsbeskrivning|notering|kommentar|notat|noter|beskrivelse|arbejdsbeskrivelse|bemærkning|omschrijving
    |werkomschrijving|beschrijving|opmerking|opmerkingen|notitie|notities|beschreibung|notiz|notizen
    |bemerkung|tätigkeitsbeschreibung|kuvaus|muistiinpano|selite|remarque|commentaire|titles|title
    |titel|הערה|הערות|תיאור|תאור`,
  ),
  billable: list(
    `billable|is billable|billable status|billing status|billing|chargeable|invoiceable|billability|debiterbar
    |debiterbart|debiterbar tid|debiteras|faktureres|faktureras|fakturerbar|fakturerbart|fakturérbar|fakturérbart|kan faktureres
    |declarabel|factureerbaar|facturabel|abrechenbar|verrechenbar|fakturierbar|laskutettava
    |facturable|לחיוב|חיוב|להחזר|בר חיוב`,
  ),
  unbillable: list(
    `non-billable|non billable|nonbillable|not billable|unbillable|non-chargeable|ej debiterbar
    |icke debiterbar|ej fakturerbar|ikke fakturerbar|niet declarabel|niet factureerbaar|nicht abrechenbar
    |nicht verrechenbar|ei laskutettava|non facturable|לא לחיוב`,
  ),
  activity: list(
    'activity|activity name|aktivitet|activiteit|tätigkeit|aktivität|toiminto|activité|פעילות|סוג פעילות',
  ),
  task: list(
    `task|task name|issue summary|uppgift|arbetstyp|opgave|oppgave|taak|aufgabe|tehtävä|tâche
    |work type|משימה`,
  ),
  tags: list('tags|tag|labels|taggar|etiketter|etiketten|schlagworte|tunnisteet|étiquettes|תגיות'),
  type: list('type|typ|סוג'),
  sourceId: list('entry id|time entry id|entry uuid|work log id|worklog id|uuid|guid|key|id'),
} as const

/** Names of columns that say how long the work took; those of work without its breaks come before the others. */
export const lengthAliases = {
  net: list(
    `worked|hours worked|time worked|worked time|worked hours|net|net time|net hours|net duration|net worked
    |arbetad tid|arbetade|arbetade timmar|nettotid|netto|netto tid|arbejdstid netto|arbeidet tid|gewerkt
    |gewerkte tijd|gewerkte uren|arbeitsdauer|arbeitszeit netto|nettozeit|nettodauer|netto arbeitszeit
    |nettoarbeitszeit|nettostunden|tehty aika|temps travaillé|שעות נטו|זמן נטו|נטו`,
  ),
  gross: list(
    `duration (h)|duration|hours|duration (decimal)|hours (decimal)|total hours|time spent|hours rounded
    |actual hours|actual time|actual|tracked|tracked time|logged|logged time|time logged|total time|total duration|length|elapsed|elapsed time
    |timmar|antal timmar|varaktighet|tid|tidsåtgång|längd|arbetstid|tim|timer|antal timer|varighed
    |varighet|tidsforbrug|tidsbruk|lengde|længde|arbejdstid|arbeidstid|uren|aantal uren|duur|tijdsduur|lengte
    |bestede tijd|werktijd|stunden|anzahl stunden|dauer|dauer (h)|zeitdauer|arbeitszeit|zeitaufwand|tunnit|kesto
    |tuntimäärä|aika|durée|heures|hrs|hr|h|std|stunde|antall timer|antal tim|uur|urenaantal|tuntia
    |anzahl std|faktisk tid|faktiska timmar|faktiske timer|werkelijke uren|nombre d'heures|temps passé|שעות|משך זמן|משך|זמן|סך שעות|סה"כ שעות`,
  ),
  /** Only where no other column says it: each also names a time of day, or the whole of a day. */
  unsure: list('time|tijd|zeit|temps|total|amount of time|hours total|sum hours|summa timmar'),
  minutes: list(
    'minutes|minuter|minutter|minuten|minuutit|mins|min|antal minuter|antall minutter|antal minutter|antal min|antall min|aantal minuten|anzahl minuten|דקות',
  ),
  seconds: list('seconds|sekunder|seconden|sekunden|secs|sec|שניות'),
  breaks: list(
    `break|breaks|break time|break duration|break length|pause|pauses|pause time|pause duration|lunch|lunch break
    |rast|raster|rasttid|paus|pauser|pausetid|pauze|pauzes|pauzetijd|pausen|pausendauer|pausenzeit|tauko
    |tauot|taukoaika|unpaid break|unpaid breaks|obetald rast|mittagspause|matpause|lunsj|lunchrast|הפסקה|הפסקות`,
  ),
} as const

/** Of those, which say by themselves that a number counts hours. */
export const hourTitles: ReadonlySet<string> = new Set(
  list(
    `duration (h)|hours|duration (decimal)|hours (decimal)|total hours|hours rounded|timmar|antal timmar
    |timer|antal timer|tim|uren|aantal uren|stunden|anzahl stunden|dauer (h)|tunnit|heures|nombre d'heures
    |שעות|סך שעות|סה"כ שעות|hours worked|worked hours|net hours|gewerkte uren|arbetade timmar|nettostunden
    |hours total|sum hours|summa timmar|שעות נטו|hrs|hr|h|std|stunde|antall timer|antal tim|uur|tuntia|anzahl std`,
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
  [timeAliases, lengthAliases, invoiceAliases, paymentAliases].flatMap((table) =>
    Object.values(table).flat(),
  ),
)

/** Whether any format has a column of this name: how a title row is told from other rows. */
export function isKnownColumn(key: string): boolean {
  if (known.has(key)) return true
  const { base, length } = readTitle(key)
  return known.has(base) || known.has(length) || isKnownAside(key)
}
