/** Whether a dialog lies over the page: keys of the page must not work behind it. */
export const isDialogOpen = (): boolean => document.querySelector('[aria-modal="true"]') !== null
