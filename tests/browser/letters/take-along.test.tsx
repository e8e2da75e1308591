import { hideToast } from '../../../renderer/api/toast-store.ts'
import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CommandPalette } from '../../../renderer/frame/command-palette.tsx'
import type { Letter, Template } from '../../../shared/domain/deciding/letters.ts'
import { violations } from '../../support/page/axe.ts'
import { renderApp } from '../../support/page/fake-core.tsx'
import { sampleClientReport } from '../../support/samples/report-samples.ts'
import { calls, opened, ownTemplate } from './some-letters.tsx'
import { aLetter } from '../../support/core/some-rows.ts'
import { shown } from '../client/shown.tsx'

afterEach(() => {
  vi.restoreAllMocks()
  hideToast()
})

test('copying takes the subject and the letter along', async () => {
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  const screen = await opened()
  await screen.body.fill('No.')
  await screen.getByRole('button', { name: 'Copy' }).click()
  expect(written).toHaveBeenCalledExactlyOnceWith('Ending our work together\n\nNo.')
  await expect.element(screen.getByRole('button', { name: 'Copied' })).toBeVisible()
})

test('a refused clipboard is said', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
  const screen = await opened()
  await screen.getByRole('button', { name: 'Copy' }).click()
  await expect.element(screen.getByRole('button', { name: 'Not copied' })).toBeVisible()
})

test('the letter is saved as a text file in UTF-8', async () => {
  const made = vi.spyOn(URL, 'createObjectURL')
  const saved: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download)
  })
  const screen = await opened()
  await screen.inLanguage('עברית')
  await screen.getByRole('button', { name: 'Save as text' }).click()
  expect(saved).toEqual(['Nordlys A-S 2026-06-30.txt'])
  const blob = made.mock.calls[0]?.[0] as Blob
  expect(blob.type).toBe('text/plain;charset=utf-8')
  const text = new TextDecoder('utf-8', { fatal: true }).decode(await blob.arrayBuffer())
  expect(text).toMatch(/^סיום העבודה המשותפת\n\n30 ביוני 2026\n/)
})

test('the mail program gets the contact’s address, the subject and the letter', async () => {
  const screen = await opened()
  await screen.body.fill('No & goodbye.\nEva')
  const link = screen.getByRole('link', { name: 'E-mail' })
  await expect
    .element(link)
    .toHaveAttribute(
      'href',
      'mailto:anna@nordlys.dk?subject=Ending%20our%20work%20together&body=No%20%26%20goodbye.%0D%0AEva',
    )
  await expect.element(link).toHaveAttribute('target', '_blank')
})

test('a letter too long for the mail program is copied instead', async () => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Windows NT 10.0')
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  const screen = await opened()
  const long = 'Nej. '.repeat(500)
  await screen.body.fill(long)
  const link = screen.getByRole('link', { name: 'E-mail' })
  await expect.element(link).toHaveAttribute('href', expect.not.stringContaining('body'))
  link.element().addEventListener('click', (event) => event.preventDefault())
  await link.click()
  expect(written).toHaveBeenCalledExactlyOnceWith(long)
  await expect.element(page.getByText(/It is copied: paste it/)).toBeVisible()
})

test('a copy is kept with the client as it reads, and can be undone', async () => {
  const letters: Letter[] = []
  const screen = await opened({
    calls: {
      'letters.list': () => [...letters],
      'letters.keep': (fields) => {
        letters.push({ ...fields, id: 7 })
        return { letter: { ...fields, id: 7 }, undoId: 1 }
      },
    },
  })
  await screen.inLanguage('Svenska')
  await screen.body.fill('Hej Anna, nej.')
  await screen.getByRole('button', { name: 'Keep a copy' }).click()
  expect(screen.core.called('letters.keep')).toEqual([
    {
      clientId: 1,
      on: '2026-06-30',
      language: 'sv',
      situation: 'dismiss',
      subject: 'Jag avslutar vårt samarbete',
      body: 'Hej Anna, nej.',
    },
  ])
  const kept = screen.getByRole('listitem').filter({ hasText: 'Jag avslutar' })
  await expect.element(kept).toMatchTextContent(/30 Jun 2026.*Ending · Svenska/)
  await expect.element(screen.getByText(/Letter kept with .*Nordlys/)).toBeVisible()
  await screen.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => screen.core.called('undo.apply')).toEqual([{ undoId: 1 }])
})

test('a kept letter is opened again word for word, and deleted with a way back', async () => {
  const letter = aLetter(1, { situation: 'refuse', subject: 'Nej', body: 'Hej {{Anna}} & [namn]!' })
  const screen = await opened({ calls: { 'letters.list': () => [letter] } })
  await screen.getByRole('button', { name: /Open again: .*Nej/ }).click()
  await expect.element(screen.body).toHaveValue('Hej {{Anna}} & [namn]!')
  await expect.element(screen.subject).toHaveValue('Nej')
  await expect.element(screen.body).toHaveAttribute('lang', 'sv')
  expect(screen.path()).toBe('/say-no?client=1&situation=refuse')
  await expect.element(screen.tone(/Kept on 30 Jun 2026/)).toBeChecked()
  await screen.tone(/Short, without a reason/).click()
  await expect.element(screen.subject).toHaveValue('Tack för din förfrågan')
  await screen.getByRole('button', { name: /Delete the letter .*Nej/ }).click()
  expect(screen.core.called('letters.delete')).toEqual([{ id: 1 }])
  await expect.element(screen.getByText('Letter deleted.')).toBeVisible()
})

test('an own template keeps its gaps, and is chosen once saved', async () => {
  const templates: Template[] = []
  const screen = await opened({
    calls: {
      'templates.list': () => [...templates],
      'templates.create': (fields) => {
        templates.push({ ...fields, id: 5 })
        return { template: { ...fields, id: 5 }, undoId: 3 }
      },
    },
  })
  await screen.replace('all the best', 'the very best')
  await screen.more('Save as my own template')
  const name = screen.getByRole('textbox', { name: 'Name of the template' })
  await name.fill(' ')
  await screen.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.element(screen.getByText('Give it a name.')).toBeVisible()
  await name.fill('My goodbye')
  // The menu it was chosen from fades out.
  await expect.element(screen.getByRole('menu')).not.toBeInTheDocument()
  expect(await violations()).toEqual([])
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.tone(/My goodbye/)).toBeChecked()
  const [saved] = screen.core.called('templates.create')
  expect(saved).toMatchObject({ name: 'My goodbye', language: 'en', situation: 'dismiss' })
  expect(saved?.body).toContain('Dear {{contact}},')
  expect(saved?.body).toContain('I wish you and {{client}} the very best.')
  expect(screen.text()).toContain('I wish you and Nordlys A/S the very best.')
})

test('own templates stand beside the built-in ones, and are changed, renamed and deleted', async () => {
  const templates = [
    ownTemplate({ name: 'Kort', language: 'sv' }),
    ownTemplate({ id: 2, name: 'A refusal', situation: 'refuse' }),
  ]
  const screen = await opened({ calls: { 'templates.list': () => templates } })
  await screen.tone(/Kort.*Svenska/).click()
  await expect.element(screen.tone(/A refusal/)).not.toBeInTheDocument()
  await expect.element(screen.body).toHaveValue('Dear Anna,\nno.\nEva Berg')
  await expect.element(screen.body).toHaveAttribute('lang', 'sv')
  await screen.body.fill('Hej Anna,\nnej.\nEva Berg')
  await screen.more('Save the changes to the template')
  expect(screen.core.called('templates.update')).toEqual([
    {
      id: 1,
      fields: { subject: 'Tack för din förfrågan', body: 'Hej {{contact}},\nnej.\n{{me}}' },
      seen: {
        subject: 'Tack för din förfrågan',
        body: 'Dear {{contact}},\nno.\n{{me}}',
        language: 'sv',
      },
    },
  ])
  const act = async (item: string) => {
    await screen.getByRole('button', { name: /What to do with the template .*Kort/ }).click()
    await screen.getByRole('menuitem', { name: item }).click()
  }
  await act('Rename')
  await screen.getByRole('textbox', { name: 'Name of the template' }).fill('Kort och gott')
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => screen.core.called('templates.update').at(-1))
    .toEqual({ id: 1, fields: { name: 'Kort och gott' }, seen: templates[0] })
  await act('Delete')
  expect(screen.core.called('templates.delete')).toEqual([{ id: 1 }])
  await expect.element(screen.getByText('Template deleted.')).toBeVisible()
})

test('another language leaves the own template for a built-in letter', async () => {
  const screen = await opened({ calls: { 'templates.list': () => [ownTemplate()] } })
  await screen.tone(/Tack men nej/).click()
  await screen.inLanguage('Nederlands')
  await expect.element(screen.subject).toHaveValue('Einde van onze samenwerking')
  await expect.element(screen.tone(/With notice, no reason/)).toBeChecked()
})

test('the palette offers a no to each client', async () => {
  const screen = await renderApp(
    <CommandPalette opened onClose={() => undefined} onKeys={() => undefined} />,
    { calls },
  )
  await screen.getByRole('combobox').fill('no vagt')
  await screen.getByRole('option', { name: /Write a no to .*Vagt AB/ }).click()
  expect(screen.path()).toBe('/say-no?client=2')
})

test.for([
  ['Grødvejs Dampmølle ApS', 1],
  ['Åskmolnets Vägbelysning AB', 0],
] as const)('the page of %s has %i links to the letter', async ([name, count]) => {
  const report = sampleClientReport(name)
  const screen = await shown({}, report)
  await expect
    .element(screen.getByRole('heading', { name: new RegExp(name, 'u'), level: 1 }))
    .toBeVisible()
  const links = screen.getByRole('link', { name: 'Say no to this client' })
  expect(links.elements().map((link) => link.getAttribute('href'))).toEqual(
    Array.from(
      { length: count },
      () => `/say-no?client=${report.figures.clientId}&situation=dismiss`,
    ),
  )
})
