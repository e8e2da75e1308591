/** The folder whose new files are offered. */
export const importWatched = {
  title: 'New in {{folder}}',
  hint_one: '{{value}} new file in {{folder}}.',
  hint_other: '{{value}} new files in {{folder}}.',
  look: 'Look',
  lookAt: 'Look at {{name}}',
  dismiss: 'Pass over',
  dismissOne: 'Pass over {{name}}',
  dismissAll: 'Pass over all',
  dismissed_one: 'Passed over: it is not offered again.',
  dismissed_other: 'Passed over: they are not offered again.',
  gone: 'The folder {{folder}} cannot be found, so new exports in it are not seen.',
  setting: {
    title: 'New exports',
    label: 'Watched folder',
    text: 'New exports in it are offered to you, never imported by themselves. Its whole path; empty for none.',
    invalid: 'Write the whole path of a folder, such as /home/me/Downloads or D:\\Exports.',
  },
} as const
