import type { Core } from '../../../electron/core/door/create-core.ts'

/** What a user who has weighed before would have: an offer, a scenario kept some months ago, and a fresh one. */
export async function keepSomeWeighing(core: Pick<Core, 'call'>, clientId: number): Promise<void> {
  const calls = [
    [
      'offers.create',
      { name: 'Retainer at the paper mill', rate: 95_000, probability: '0.6', note: '' },
    ],
    [
      'scenarios.keep',
      {
        clientId,
        name: 'Say no before the summer',
        note: 'They asked for a third rebuild of the same report.',
        input: { option: 'say-no' },
        asOf: '2026-06-30',
      },
    ],
    [
      'scenarios.keep',
      {
        clientId,
        name: 'Ask for half as much again',
        note: '',
        input: { option: 'raise', raise: '0.5', churn: '0.4' },
        asOf: '2026-10-31',
      },
    ],
  ] as const
  for (const [name, input] of calls) {
    const answer = await core.call(name, input)
    if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`)
  }
}
