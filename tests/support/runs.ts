/** How many times the usual number of cases properties are tried with; `npm run test:full` asks for more. */
const factor = Number(process.env['HOURWORTH_PROPERTY_RUNS'] ?? 1)

/** How often a property is tried that has a number of its own. */
export const runs = (usual: number): number => Math.round(usual * factor)
