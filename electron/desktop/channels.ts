/** The only two channels between page and main process. */
export const callChannel = 'hourworth:call'
export const eventChannel = 'hourworth:event'
