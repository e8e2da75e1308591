/** Ids of what is not stored yet count on from here: it is the later one of two that are alike. */
export const afterAll = 2 ** 40
