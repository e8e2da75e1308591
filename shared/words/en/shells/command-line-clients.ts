// What the command line says of clients, and of the entries it exports.

export const commandLineClients = {
  clients: {
    none: 'There is no client yet.',
    column: { client: 'Client', state: 'State', currency: 'Currency', rounding: 'Rounded' },
    same: '{{client}} was so already.',
    changed: '{{client}}: {{key}} from {{before}} to {{after}}.',
    renamed: '{{before}} is now {{after}}.',
    merged:
      '{{from}} is now {{into}}: {{entries}} entries ({{hours}}), {{projects}} projects and {{invoices}} invoices moved.',
    mergedProject:
      '{{from}} is now {{into}}: {{entries}} entries ({{hours}}) and {{invoices}} invoices moved.',
    twins: 'Invoices that both had, and are one now: {{numbers}}.',
    droppedRates: 'Where both had agreed rates, those of {{into}} hold.',
    droppedPrice: 'How {{from}} was paid is gone; {{into}} keeps its own.',
  },
  export: {
    done: '{{count}} entries written to {{file}}: {{hours}} worked, {{toInvoice}} to invoice.',
  },
} as const
