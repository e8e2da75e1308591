// Columns that stand beside the hours and change none of them, as exports and people name them in English,
// Swedish, Danish, Norwegian, Dutch, German, Finnish, French and Hebrew; and the words by which a column that
// nobody knows says that it might.

const list = (text: string): readonly string[] => text.split('|').map((alias) => alias.trim())

const aside: ReadonlySet<string> = new Set(
  list(
    `id|entry id|user|username|user name|user id|email|e-mail|user email|person|name|full name|first name|last name
    |member|member id|employee|employee?|employee id|staff|staff number|resource|team|teams|group|roles|department
    |project code|project id|project number|project key|client id|client code|customer id|customer number|task id
    |activity id|key|issue key|account key|category|status|state|approved|locked|exported|imported|invoiced
    |invoice|invoice id|invoice number|paid|paid on|payment status|po number|reference|external reference url|url
    |source|vendor|location|week|month|year|period|weekday|day of week|week day|start end|startend|created|created at
    |updated|updated at|modified|modified at|date of creation|timezone|time zone|work log id|is imported
    |duration to invoice|still active email sent at|organization id|employee number|cost center|login|account|order number|vat-id
    |vat id|section|metadata|import source|colour|color|parent|subtask|sub task|subtotals|tag groups|deal id
    |användare|person|anställd|medarbetare|anställningsnummer|godkänd|vecka|månad|veckodag|status|konto|e-post
    |projektnummer|projektreferens|ordernummer|bruger|medarbejder|medarbejdernummer|godkendt|uge|måned|ugedag
    |bruker|ansatt|godkjent|uke|gebruiker|gebruikersnaam|medewerker|personeelsnummer|goedgekeurd|maand|weekdag
    |rekening|projectnummer|btw-nummer|dossiernummer|benutzer|benutzername|mitarbeiter|mitarbeiternummer
    |personalnummer|genehmigt|woche|monat|wochentag|bestellnummer|kundennummer|projektcode|navn|naam|namn
    |vat-id / orgnr|käyttäjä|henkilö|viikko|kuukausi|utilisateur|semaine|mois|משתמש|עובד|שבוע|חודש|יום בשבוע
    |billed|completed|done|closed|archived|fakturerad|faktureret|fakturert|gefactureerd|abgerechnet|abgeschlossen|laskutettu
    |facturé|חויב|אישור|מאושר|סטטוס|קטגוריה|חשבון`,
  ),
)

/** What a column nobody knows may be about, in the order in which its name is gone through. */
export type Concern = 'money' | 'billable' | 'time'

const concerns: readonly (readonly [Concern, RegExp])[] = [
  [
    'money',
    /amount|rate\b|rates\b|price|cost|\bfee\b|fees\b|revenue|earning|income|salary|currency|\bvalue|discount|\btax\b|\bvat\b|budget|profit|sats\b|pris|värde|belopp|summa|lön|kostnad|valuta|moms|beløb|beløp|pris\b|kostpris|tarief|bedrag|kosten|prijs|satz|betrag|preis|währung|vergütung|hinta|summa|tuntihinta|montant|prix|tarif|taux|coût|מחיר|סכום|תעריף|מטבע|עלות/,
  ],
  [
    'billable',
    /bill|charg|invoic|debiter|faktur|declarab|abrechen|verrechen|laskut|factur|חיוב|חשבונית/,
  ],
  [
    'time',
    /^unit|^enhet|^enhed|^eenheid|^einheit|^yksikkö|^unité|יחידה|hour|minute|second|duration|overtime|\btime\b|times\b|elapsed|worked|travel time|timm|tid\b|tider\b|rast|timer\b|minut|varighe|uren\b|tijd|pauze|overwerk|stunde|zeit|pause|tunti|tunnit|aika\b|heure|durée|temps|שעות|זמן|דקות|הפסק/,
  ],
]

/** Whether the column is one that is known to change no hours. */
export const isKnownAside = (key: string): boolean => aside.has(key)

/** What a column that is not used speaks of by its name; null if it is known, or of nothing that counts. */
export const concernOf = (key: string): Concern | null =>
  isKnownAside(key) ? null : (concerns.find(([, words]) => words.test(key))?.[0] ?? null)

/** Whether the name says that numbers stand for names told elsewhere: `client_id`, `kundnr`. */
export const isIdentity = (key: string): boolean =>
  /^(client|customer|project|kund|kunde|klant|projekt|prosjekt)[ -]?(id|no|nr|nummer|number|key|uuid)\.?$/.test(
    key,
  )

/** Whether a name speaks of who is worked for, among other things: `Client/Project`, `Kund och uppdrag`. */
export const namesClient = (key: string): boolean =>
  /client|customer|\bkund|\bklant|opdrachtgever|oppdragsgiver|auftraggeber|asiakas|לקוח/.test(key)

/** Titles of who works, which may as well be of who is worked for where no other column is. */
export const isVague = (key: string): boolean => /^(name|navn|naam|namn|vendor)$/.test(key)
