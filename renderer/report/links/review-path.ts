/** Where the monthly review is walked through. */
export const reviewPath = '/review'
