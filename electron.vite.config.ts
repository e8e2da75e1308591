import { cp } from 'node:fs/promises'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const root = import.meta.dirname

/** The sample data are read as files next to the bundle (electron/demo), in source and in the build alike. */
const copyDemo = (): Plugin => ({
  name: 'copy-demo',
  closeBundle: () =>
    cp(resolve(root, 'electron/demo'), resolve(root, 'out/main/demo'), {
      recursive: true,
      filter: (source) => !source.endsWith('.ts'),
    }),
})

/**
 * One build for every shell: desktop main, loopback server and command line share chunks under out/main (ESM),
 * the preload is one CommonJS bundle (the sandbox can load nothing else), the renderer serves all shells.
 */
export default defineConfig({
  main: {
    plugins: [copyDemo()],
    build: {
      // Everything but the native module is bundled: fewer files to find and parse at start.
      externalizeDeps: { exclude: ['zod', 'iconv-lite', 'fflate', 'hucre'] },
      rolldownOptions: {
        input: {
          desktop: resolve(root, 'electron/desktop/main.ts'),
          browser: resolve(root, 'electron/browser/main.ts'),
          cli: resolve(root, 'electron/cli/main.ts'),
          thread: resolve(root, 'electron/store/thread/thread.ts'),
          worker: resolve(root, 'electron/worker/main.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'electron/desktop/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react()],
    build: {
      // The build tool leaves it unminified otherwise: four times as much to read and compile at every start.
      minify: true,
      rolldownOptions: { input: { index: resolve(root, 'renderer/index.html') } },
    },
  },
})
