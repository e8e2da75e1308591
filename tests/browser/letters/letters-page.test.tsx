import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { violations } from '../../support/page/axe.ts'
import { failing } from '../../support/page/fake-core.tsx'
import { pick } from '../../support/page/pick.ts'
import { sampleReport } from '../../support/samples/report-samples.ts'
import { aClient, aLetter } from '../../support/core/some-rows.ts'
import { calls, opened } from './some-letters.tsx'

afterEach(() => vi.restoreAllMocks())

test('the letter that ends an engagement is filled with what is known of the client', async () => {
  const screen = await opened()
  await expect.element(screen.body).toBeVisible()
  expect(screen.text()).toMatch(/^30 June 2026\n\nDear Anna,/)
  expect(screen.text()).toContain('worked together on Webshop')
  expect(screen.text()).toContain('one month, and my last day will be 30 July 2026')
  expect(screen.text()).toContain('– 2026-014: SEK 10,000, due 2 March 2026')
  expect(screen.text()).toMatch(/Kind regards,\nEva Berg$/)
  await expect.element(screen.getByText('Nothing is missing.')).toBeVisible()
  await expect.element(screen.getByText(/1 invoice is still open: kr\s10,000.00/)).toBeVisible()
  await expect
    .element(screen.getByRole('link', { name: 'What saying no brings' }))
    .toHaveAttribute('href', '/weigh?client=1')
})

test.for([
  { locale: 'en', scheme: 'light' },
  { locale: 'en', scheme: 'dark' },
  { locale: 'he', scheme: 'light' },
] as const)('has no accessibility violation ($locale, $scheme)', async (look) => {
  const screen = await opened({
    ...look,
    calls: { 'letters.list': () => [aLetter(1, { language: 'he' })], 'contacts.list': () => [] },
  })
  await expect.element(screen.getByText(/Still missing/)).toBeVisible()
  expect(await violations()).toEqual([])
})

test('what is missing shows in the letter and leads to its field', async () => {
  const screen = await opened({ calls: { 'contacts.list': () => [] } })
  await screen.tone(/With notice and reason/).click()
  expect(screen.text()).toContain('Dear [name],')
  expect(screen.text()).toContain('\n\n[your reason]\n\n')
  const marks = [...document.querySelectorAll('mark')].map((mark) => mark.textContent)
  expect(marks).toEqual(['[name]', '[your reason]'])
  await screen.getByRole('status').getByRole('button', { name: 'Reason' }).click()
  await expect.element(screen.getByRole('textbox', { name: /Reason/ })).toHaveFocus()
  await userEvent.keyboard('It no longer pays.')
  expect(screen.text()).toContain('\n\nIt no longer pays.\n\n')
  await screen.getByRole('status').getByRole('button', { name: 'Addressed to' }).click()
  await userEvent.keyboard('Bo')
  await expect.element(screen.getByText('Nothing is missing.')).toBeVisible()
})

test('the letter is edited in place, and what was left alone follows the fields', async () => {
  const screen = await opened()
  await screen.replace('Thank you for the trust', 'Thanks for the trust')
  await screen.getByRole('combobox', { name: 'Addressed to' }).fill('Anna Lind')
  await screen.getByRole('combobox', { name: 'Notice', exact: true }).click()
  await screen.getByRole('option', { name: 'Two weeks' }).click()
  expect(screen.text()).toMatch(/Dear Anna Lind,\n\nThanks for the trust/)
  expect(screen.text()).toContain('two weeks, and my last day will be 14 July 2026')
})

test('typing keeps the caret where it is', async () => {
  const screen = await opened()
  await expect.element(screen.body).toBeVisible()
  const area = screen.body.element() as HTMLTextAreaElement
  area.focus()
  const at = area.value.indexOf('Thank you')
  area.setSelectionRange(at, at)
  await userEvent.keyboard('Well. ')
  expect(area.selectionStart).toBe(at + 6)
  expect(screen.text()).toContain('Dear Anna,\n\nWell. Thank you')
})

test('another tone or page loses no edit; dropping them is asked about', async () => {
  const screen = await opened()
  await screen.subject.fill('Goodbye')
  await screen.tone(/One last offer/).click()
  await expect.element(screen.subject).toHaveValue('New terms for our work together')
  await expect.element(screen.tone(/With notice, no reason.*edited/)).toBeVisible()
  await screen.tone(/With notice, no reason/).click()
  await expect.element(screen.subject).toHaveValue('Goodbye')
  await screen.more('Back to the original')
  await screen.getByRole('button', { name: 'Cancel' }).click()
  await expect.element(screen.subject).toHaveValue('Goodbye')
  await screen.more('Back to the original')
  await screen.getByRole('button', { name: 'Drop my changes' }).click()
  await expect.element(screen.subject).toHaveValue('Ending our work together')
})

test('what is typed is kept quietly once the keys rest, and where the page is left at once', async () => {
  const screen = await opened()
  await screen.subject.fill('Goodbye')
  expect(screen.core.called('drafts.keep')).toEqual([])
  await expect.poll(() => screen.core.called('drafts.keep')).toHaveLength(1)
  await screen.subject.fill('Goodbye, Anna')
  await screen.unmount()
  const kept = screen.core.called('drafts.keep')
  expect(kept.map(({ key }) => key)).toEqual(['letter/1', 'letter/1'])
  expect(kept.at(-1)?.value).toContain('Goodbye, Anna')
})

test('an unfinished letter is taken up again in another window, and let go once nothing of it is left', async () => {
  const first = await opened()
  await first.subject.fill('Goodbye')
  await first.unmount()
  const drafts = first.core.called('drafts.keep').map((draft) => ({ ...draft, keptAt: 0 }))
  const second = await opened({ calls: { 'drafts.list': () => drafts } })
  await expect.element(second.subject).toHaveValue('Goodbye')
  await expect.element(second.tone(/With notice, no reason.*edited/)).toBeVisible()
  expect(second.core.called('drafts.keep')).toEqual([])
  await second.more('Back to the original')
  await second.getByRole('button', { name: 'Drop my changes' }).click()
  await expect.poll(() => second.core.called('drafts.drop')).toEqual([{ key: 'letter/1' }])
})

test('what is typed and taken back before the keys rest is not kept after all', async () => {
  const first = await opened()
  await first.subject.fill('Goodbye')
  await first.unmount()
  const drafts = first.core.called('drafts.keep').map((draft) => ({ ...draft, keptAt: 0 }))
  const second = await opened({ calls: { 'drafts.list': () => drafts } })
  await expect.element(second.subject).toHaveValue('Goodbye')
  await second.subject.fill('Goodbye, Anna')
  await second.subject.fill('Goodbye')
  await second.unmount()
  expect(second.core.called('drafts.keep')).toEqual([])
})

test('a letter dropped while its draft is still on its way is let go', async () => {
  const screen = await opened({ calls: { 'drafts.keep': () => new Promise(() => undefined) } })
  await screen.subject.fill('Goodbye')
  await expect.poll(() => screen.core.called('drafts.keep')).toHaveLength(1)
  await screen.more('Back to the original')
  await screen.getByRole('button', { name: 'Drop my changes' }).click()
  await expect.poll(() => screen.core.called('drafts.drop')).toEqual([{ key: 'letter/1' }])
})

test('a draft that cannot be read is none', async () => {
  const drafts = [{ key: 'letter/1', value: '{"drafts":7}', keptAt: 0 }]
  const screen = await opened({ calls: { 'drafts.list': () => drafts } })
  await expect.element(screen.subject).toHaveValue('Ending our work together')
})

test('edits belong to one client', async () => {
  const screen = await opened()
  await screen.subject.fill('Goodbye, Anna')
  const client = screen.getByRole('combobox', { name: 'To which client' })
  await pick(client, 'vagt', 'Vagt AB')
  await expect.element(screen.subject).toHaveValue('Ending our work together')
  expect(screen.path()).toBe('/say-no?client=2')
  await pick(client, 'nord', 'Nordlys A/S')
  await expect.element(screen.subject).toHaveValue('Goodbye, Anna')
})

test('the letter is in its own language and direction, whatever the app’s', async () => {
  const screen = await opened()
  await screen.inLanguage('עברית')
  for (const area of [screen.subject, screen.body]) {
    await expect.element(area).toHaveAttribute('dir', 'rtl')
    await expect.element(area).toHaveAttribute('lang', 'he')
  }
  expect(document.documentElement.dir).toBe('ltr')
  expect(getComputedStyle(screen.body.element()).direction).toBe('rtl')
  expect(screen.text()).toContain('\u2068Nordlys A/S\u2069')
  await screen.inLanguage('Svenska')
  await expect.element(screen.body).toHaveAttribute('dir', 'ltr')
  await expect.element(screen.body).toHaveAttribute('lang', 'sv')
  expect(screen.text()).toContain('30 juni 2026\n\nHej Anna!')
  expect(screen.text()).toContain('– 2026-014: 10 000 kr, förfallodag 2 mars 2026')
})

test('a Swedish letter in the Hebrew app runs from left to right', async () => {
  const screen = await opened({ locale: 'he' })
  await expect.element(screen.body).toHaveAttribute('dir', 'rtl')
  await screen.inLanguage('Svenska')
  expect(document.documentElement.dir).toBe('rtl')
  expect(getComputedStyle(screen.body.element()).direction).toBe('ltr')
})

test('a letter begins in the language of the last one kept, else in the app’s', async () => {
  const first = await opened({ calls: { 'letters.list': () => [aLetter(1, { language: 'da' })] } })
  await expect.element(first.subject).toHaveValue('Afslutning af vores samarbejde')
  await first.unmount()
  const second = await opened({ locale: 'nl' })
  await expect.element(second.subject).toHaveValue('Einde van onze samenwerking')
})

test('a reason at hand is said in the language of the letter, and follows it', async () => {
  const screen = await opened()
  await screen.tone(/With notice and reason/).click()
  await screen.getByRole('button', { name: 'Take a ready one' }).click()
  await screen.getByRole('menuitem', { name: /paid late time and again/ }).click()
  expect(screen.text()).toContain('Invoices have been paid late time and again')
  await screen.inLanguage('Dansk')
  expect(screen.text()).toContain('Fakturaerne er gang på gang blevet betalt for sent')
  await expect
    .element(screen.getByRole('textbox', { name: /Reason/ }))
    .toHaveValue(
      'Fakturaerne er gang på gang blevet betalt for sent, og sådan kan jeg ikke drive min virksomhed.',
    )
})

test('the last offer takes the target rate and says what is agreed today', async () => {
  const screen = await opened()
  await screen.tone(/One last offer/).click()
  expect(screen.text()).toContain('An hour costs SEK 900, excluding VAT')
  await expect.element(screen.getByText(/Agreed today: kr\s800(\.00)?\/h/)).toBeVisible()
  await screen.getByRole('textbox', { name: 'New rate' }).fill('1 050,50')
  expect(screen.text()).toContain('An hour costs SEK 1,050.50, excluding VAT')
})

test('a last day before the notice is over is pointed out', async () => {
  const screen = await opened()
  const day = screen.getByRole('textbox', { name: 'Last day' })
  await day.fill('2026-07-01')
  await userEvent.tab()
  await expect.element(screen.getByText('Earlier than the notice allows.')).toBeVisible()
  expect(screen.text()).toContain('my last day will be 1 July 2026')
})

test('the signature is remembered when its field is left', async () => {
  const screen = await opened({ settings: {} })
  await screen.getByRole('textbox', { name: /Signed by/ }).fill('Eva Berg')
  expect(screen.text()).toMatch(/Eva Berg$/)
  expect(screen.core.called('settings.set')).toEqual([])
  await userEvent.tab()
  await expect
    .poll(() => screen.core.called('settings.set'))
    .toEqual([{ ownName: 'Eva Berg', seen: { ownName: '' } }])
})

test('whom and what about come from the address and go into it', async () => {
  const screen = await opened({ path: '/say-no?client=1&situation=refuse' })
  await expect.element(screen.subject).toHaveValue('Thank you for asking')
  await expect.element(screen.getByText('Before and after you send it')).not.toBeInTheDocument()
  await screen.getByText('End the engagement').click()
  expect(screen.path()).toBe('/say-no?client=1&situation=dismiss')
  await expect.element(screen.subject).toHaveValue('Ending our work together')
})

test('a prospect is refused, not dismissed', async () => {
  const prospect = aClient(1, 'Nordlys A/S', { state: 'prospect' })
  const screen = await opened({ calls: { 'clients.list': () => [prospect] } })
  await expect.element(screen.subject).toHaveValue('Thank you for asking')
})

test('without a client the letter shows its gaps, and offers those the figures say no to', async () => {
  const screen = await opened({
    path: '/say-no',
    calls: { 'reports.clients': () => sampleReport },
  })
  await expect.element(screen.getByText('The figures speak for saying no to:')).toBeVisible()
  expect(screen.text()).toContain('[the client’s name]')
  await expect.element(screen.getByRole('button', { name: 'Keep a copy' })).toBeDisabled()
  expect(await violations()).toEqual([])
  await screen.getByRole('status').getByRole('button', { name: 'The client' }).click()
  await expect.element(screen.getByRole('combobox', { name: 'To which client' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await screen.getByRole('button', { name: /Grødvejs/ }).click()
  const worst = sampleReport.clients.find(({ verdict }) => verdict === 'say-no')
  expect(screen.path()).toBe(`/say-no?client=${worst?.clientId ?? 0}`)
})

test('a client that is not there is like none', async () => {
  const screen = await opened({ path: '/say-no?client=99' })
  await expect.element(screen.getByText(/Choose a client to fill the letter/)).toBeVisible()
  expect(screen.text()).toContain('[the client’s name]')
})

test('what cannot be read is said, and can be tried again', async () => {
  let broken = true
  const screen = await opened({
    calls: {
      'invoices.list': (input) =>
        broken ? failing('internal') : (calls['invoices.list']?.(input) ?? []),
    },
  })
  await expect.element(screen.getByRole('alert')).toBeVisible()
  broken = false
  await screen.getByRole('button', { name: 'Try again' }).click()
  await expect.element(screen.body).toBeVisible()
})
