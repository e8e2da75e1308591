/** Opportunity cost (O2) with its sign in words: never a negative number that means good. */
export const against = {
  label: 'Against other work',
  short: { more: '{{amount}} more', less: '{{amount}} less', even: 'the same' },
  sentence: {
    more: 'Brings {{amount}} more than the freed hours would.',
    less: 'Costs you {{amount}}: so much more the freed hours would bring.',
    even: 'Brings as much as the freed hours would.',
    none: 'There is nothing to compare it with yet.',
  },
} as const
