/**
 * What a sandboxed preload finds in real Electron, for a page without it: the eight names it runs with, a `require`
 * that knows `electron` alone, a context bridge that copies and freezes, and IPC that keeps only the text of errors.
 * The preload's text is inlined, not evaluated, so the page's CSP needs no hole.
 */
export const preloadScript = (preload: string): string => `(() => {
  const listeners = new Map()
  window.__emit = (channel, payload) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, payload)
  }
  const ipcRenderer = {
    invoke: async (channel, ...args) => {
      const answer = await window.__invoke(channel, args)
      if ('error' in answer) throw new Error(answer.error)
      return answer.value
    },
    on: (channel, listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    removeListener: (channel, listener) => {
      listeners.set(channel, (listeners.get(channel) ?? []).filter((one) => one !== listener))
      return ipcRenderer
    },
  }
  const copy = (value) =>
    typeof value === 'function'
      ? (...args) => value(...args)
      : Array.isArray(value)
        ? Object.freeze(value.map(copy))
        : value !== null && typeof value === 'object'
          ? Object.freeze(Object.fromEntries(Object.entries(value).map(([k, v]) => [k, copy(v)])))
          : value
  const contextBridge = {
    exposeInMainWorld: (key, api) =>
      Object.defineProperty(window, key, { value: copy(api), enumerable: true }),
  }
  const require = (name) => {
    if (name !== 'electron') throw new Error('module not found: ' + name)
    return { contextBridge, ipcRenderer }
  }
  const module = { exports: {} }
  ;(function (require, process, exports, module, Buffer, global, setImmediate, clearImmediate) {
${preload}
  })(require, {}, module.exports, module, undefined, window, setTimeout, clearTimeout)
})()`
