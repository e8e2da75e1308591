import { existsSync } from 'node:fs'
import { browserVariable, findBrowser } from './browser.ts'
import { installPackage, run } from './install.ts'

// Run before the tests that need a browser: finds one, else gets one, else says what to do.

const named = process.env[browserVariable]
if (named !== undefined && named !== '' && !existsSync(named)) {
  console.error(`${browserVariable} names ${named}, which does not exist.`)
  process.exit(1)
}

const ways: (() => boolean)[] = [
  () => run('npm', ['exec', '--', 'playwright', 'install', 'chromium']),
  () => installPackage('chromium'),
]
for (const way of ways) {
  if (findBrowser() !== undefined) break
  way()
}

const browser = findBrowser()
if (browser === undefined) {
  console.error(
    `The tests need a Chromium-family browser and none could be installed. Install Chromium, Chrome or Edge, or set ${browserVariable} to its path.`,
  )
  process.exit(1)
}
console.log(`Browser for the tests: ${browser}`)
