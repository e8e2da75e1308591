import { expect, test } from 'vitest'
import { useCall, useSave } from '../../../renderer/api/index.ts'
import type { Offer } from '../../../shared/domain/deciding/weighing.ts'
import { failing, renderApp } from '../../support/page/fake-core.tsx'

const offer: Offer = { id: 3, name: 'Harbour', rate: 100, probability: '1', note: '' }
const fields = { name: 'Harbour', rate: 100, probability: '1', note: 'mine' }

/** A form of the first offer of the list, or of a new one; the list is read again behind it. */
function Form({ isNew = false }: { readonly isNew?: boolean }) {
  const offers = useCall('offers.list', {}).data
  return offers ? <Fields opened={isNew ? null : offers[0]} /> : null
}

function Fields({ opened }: { readonly opened: Offer | null | undefined }) {
  const save = useSave('offers', {
    opened,
    added: (output) => `${output.offer.name} added`,
    changed: (output) => `${output.offer.name} changed`,
    onSaved: () => undefined,
  })
  return (
    <>
      <button type="button" onClick={() => save.send(fields)}>
        Save
      </button>
      <button type="button" onClick={save.forgetError}>
        Type on
      </button>
      <p>{`Note behind: “${opened?.note ?? ''}”`}</p>
      <p>{save.conflict ? `Now: ${save.conflict.note}` : (save.error?.code ?? 'No error')}</p>
    </>
  )
}

test('what a form was opened with is sent along, though the list behind it is newer', async () => {
  let listed = offer
  const screen = await renderApp(<Form />, {
    calls: {
      'offers.list': () => [listed],
      'offers.update': ({ seen }) =>
        seen?.note === listed.note
          ? { offer: { ...offer, ...fields }, undoId: 1 }
          : failing('conflict', { present: listed }),
    },
  })
  await expect.element(screen.getByText('Note behind: “”')).toBeVisible()
  listed = { ...offer, note: 'theirs' }
  screen.core.changed('weighing')
  await expect.element(screen.getByText('Note behind: “theirs”')).toBeVisible()
  const save = screen.getByRole('button', { name: 'Save' })
  await save.click()
  await expect.element(screen.getByText('Now: theirs')).toBeVisible()
  // Whoever typed on has still seen it, and writes over it knowingly.
  await screen.getByRole('button', { name: 'Type on' }).click()
  await expect.element(screen.getByText('No error')).toBeVisible()
  await save.click()
  await expect.element(screen.getByText('Harbour changed')).toBeVisible()
  expect(screen.core.called('offers.update')).toEqual([
    { id: 3, fields, seen: offer },
    { id: 3, fields, seen: listed },
  ])
})

test('a new one is added, and another refusal is no conflict of two windows', async () => {
  let isTaken = true
  const screen = await renderApp(<Form isNew />, {
    calls: {
      'offers.list': () => [offer],
      'offers.create': () =>
        isTaken ? failing('conflict') : { offer: { ...offer, ...fields }, undoId: 1 },
    },
  })
  const save = screen.getByRole('button', { name: 'Save' })
  await save.click()
  await expect.element(screen.getByText('conflict')).toBeVisible()
  isTaken = false
  await save.click()
  await expect.element(screen.getByText('Harbour added')).toBeVisible()
  expect(screen.core.called('offers.create')).toEqual([fields, fields])
})
