import { activities, type Activity } from '../../../../shared/domain/kinds.ts'

// As people write them in Swedish, Danish, Norwegian, Dutch, German and Hebrew.
const translations: Readonly<Record<Activity, string>> = {
  work: 'arbete arbejde arbeid werk arbeit עבודה',
  meeting: 'möte møde møte vergadering overleg besprechung termin פגישה',
  rework: 'omarbete omarbejde omarbeid herwerk nacharbeit תיקונים',
  admin: 'administration administrasjon administratie verwaltung מנהלה',
  travel: 'resa rejse reise reis reizen נסיעה נסיעות',
  sales: 'försäljning sälj salg verkoop acquisitie verkauf vertrieb akquise מכירות',
  relationship: 'relation relasjon relatie beziehungspflege קשרים',
}

const known = new Map<string, Activity>(
  activities.flatMap((activity) =>
    [activity, ...translations[activity].split(' ')].map((word) => [word, activity] as const),
  ),
)

/** The activity a task, tag or activity cell names; of a list the first that is one; else null. */
export function parseActivity(text: string): Activity | null {
  const whole = known.get(text.trim().toLowerCase())
  if (whole !== undefined || !text.includes(',')) return whole ?? null
  for (const tag of text.split(',')) {
    const found = known.get(tag.trim().toLowerCase())
    if (found !== undefined) return found
  }
  return null
}
