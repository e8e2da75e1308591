/** Where the backups are, for links: that section of the settings, with the focus on it. */
export const backupsHref = '/settings/backups?setting=backups'
