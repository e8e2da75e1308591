import { fail, ok, type Envelope } from '../../shared/contract/call.ts'
import type { Settings } from '../../shared/domain/settings.ts'
import { agreedRates } from '../store/entities/agreed-rates.ts'
import { findClient, clients } from '../store/entities/clients.ts'
import type { Db } from '../store/file/db.ts'
import { findProject, projects } from '../store/entities/projects.ts'
import { setSettings } from '../store/entities/settings.ts'
import { readFile } from '../exchange/read-file.ts'
import { writeImport } from '../core/imports/write.ts'
import { sampleClients, sampleProjects, sampleRatesToBase, sampleSettings } from './facts.ts'
import type { DemoFiles } from './files.ts'
import { addActing, allOf } from './fill-acting.ts'
import { addProspects } from './fill-prospects.ts'

/** Imports the sample files as a user would, then adds what files do not carry. */
export async function fillDemo(
  db: Db,
  files: DemoFiles,
  { language, theme }: Settings,
  now: number,
): Promise<Envelope<null>> {
  const set = setSettings(db, { ...sampleSettings, language, theme })
  if (!set.ok) return set
  const named = [
    ['toggl', files.entries],
    ['invoices', files.invoices],
    ['payments', files.payments],
  ] as const
  for (const [format, bytes] of named) {
    const { zone, currency: baseCurrency } = sampleSettings
    const told = { format, zone, baseCurrency, dateOrder: null, delimiter: null, unit: null }
    const read = await readFile(bytes, `${format}.csv`, told)
    if (!read.ok) return read
    const answers = { sameHours: undefined }
    const toWrite = { file: read.value, answers, fileName: `${format}.csv`, fileHash: null }
    const written = writeImport(db, toWrite, now)
    if (!written.ok) return written
  }
  return allOf(
    () => addFacts(db),
    () => addProspects(db),
    () => addActing(db),
  )
}

function addFacts(db: Db): Envelope<null> {
  for (const { name, rates, ...fields } of Object.values(sampleClients)) {
    const id = findClient(db, name)?.id
    if (id === undefined) return fail('not-found', 'a sample client is missing')
    const updated = clients.update(db, id, fields)
    if (!updated.ok) return updated
    const { currency } = fields
    const rateToBase = sampleRatesToBase[currency] ?? null
    for (const [from, rate] of Object.entries(rates)) {
      const agreed = { clientId: id, projectId: null, from, rate, currency, rateToBase }
      const added = agreedRates.insert(db, agreed)
      if (!added.ok) return added
    }
  }
  for (const { client, name, ...fields } of sampleProjects) {
    const project = findProject(db, findClient(db, sampleClients[client].name)?.id ?? null, name)
    const updated = project ? projects.update(db, project.id, fields) : ok(null)
    if (!updated.ok) return updated
  }
  return ok(null)
}
