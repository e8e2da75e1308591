/** The Node-API version better-sqlite3's binary is built against; older Nodes crash in it without a word. */
const neededNapi = 10

/**
 * One line to print when this Node is too old for the database, null when it will do. Must run
 * before better-sqlite3 is loaded: Node 20 and 22.0–22.13 end in a segmentation fault instead of an error.
 */
export function preflight(versions: Readonly<Record<string, string | undefined>>): string | null {
  if (Number(versions.napi ?? 0) >= neededNapi) return null
  return `Hourworth needs Node.js 22.14 or newer; this is ${versions.node ?? 'an unknown version'}.`
}
