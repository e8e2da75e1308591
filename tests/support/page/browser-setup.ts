import { afterEach } from 'vitest'
// The renderer's own stylesheets and schema mode, so that components look and behave as in the app.
import '../../../renderer/setup.ts'

// All files of a run share one browser: what a test leaves in it must not reach the next, in whatever order they run.
afterEach(() => {
  window.localStorage.clear()
  window.sessionStorage.clear()
})
