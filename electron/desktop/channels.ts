/** The only channels between page and main process. */
export const callChannel = 'hourworth:call'
export const eventChannel = 'hourworth:event'
export const pdfChannel = 'hourworth:save-pdf'
export const copyChannel = 'hourworth:save-copy'
