/** Beside which figure a hint stands. */
export const rateHints = ['few-hours', 'sales-of-new-client', 'invoiced-without-hours'] as const
export const feeHints = ['fee-not-invoiced', 'idle-project'] as const
export const verdictHints = ['invoice-first', 'high-before'] as const
