import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CliFolder, cliFolder, samples } from './run-cli.ts'

let cli: CliFolder
beforeEach(async () => {
  cli = cliFolder()
  await cli.json('import', path.join(samples, 'kimai.csv'), '--zone', 'Europe/Stockholm')
}, 30_000)
afterEach(() => cli.remove())

const mill = 'Grødvejs Dampmølle ApS'
const clients = async () =>
  ((await cli.json('clients')) as { clients: { client: string }[] }).clients.map(
    ({ client }) => client,
  )

describe('changes, undo and redo', () => {
  test('lists what commands changed, undoes it, says what, and does it again', async () => {
    await cli.json('clients', 'rename', mill, 'Mølle')
    await cli.json('projects', 'set', '--client', 'Mølle', '--project', 'Ny', 'pricing=hourly')
    const { out } = await cli.run('changes')
    expect(out).toMatch(/^No\. +When +What +About +Rows/)
    expect(out).toMatch(/\n +3 .* Added a project +Mølle, Ny +1/)
    expect(out).toMatch(/\n +2 .* Changed a client +Mølle +1/)
    expect(out).toMatch(/\n +1 .* Imported a file +kimai\.csv +\d+/)
    expect((await cli.run('undo')).out).toBe('Undone: Added a project (Mølle, Ny)\n')
    expect(await cli.json('undo')).toMatchObject({
      count: 1,
      change: { number: 2, label: 'clients.update', text: 'Changed a client (Mølle)' },
    })
    expect(await clients()).toContain(mill)
    expect((await cli.run('redo')).out).toBe('Done again: Changed a client (Mølle)\n')
    expect(await clients()).toContain('Mølle')
    expect(await cli.json('changes', '--last', '1')).toMatchObject({
      total: 3,
      changes: [{ number: 3, undoneAt: expect.any(Number) as number }],
    })
    expect((await cli.run('changes', '--last', '1')).out).toContain('1 of 3')
  })

  test('undoes from a number on, and what is left over is said', async () => {
    await cli.json('settings', 'set', 'targetRate=900')
    expect((await cli.run('undo', '--from', '1')).out).toBe('Undone, from number 1 on: 2 changes\n')
    expect(await clients()).toEqual([])
    const nothing = await cli.run('undo')
    expect(nothing).toMatchObject({ exit: 2, out: '' })
    expect(nothing.error).toBe('hourworth: There is nothing left to undo.\n')
    expect((await cli.run('redo', '--to', '2')).out).toBe('Done again, up to number 2: 2 changes\n')
    expect(await clients()).toContain(mill)
    expect((await cli.run('redo')).error).toBe('hourworth: There is nothing to do again.\n')
  })
})
