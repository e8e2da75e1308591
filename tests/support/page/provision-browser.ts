import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { browserVariable, findBrowser } from './browser.ts'

// Run before the tests that need a browser: finds one, else gets one, else says what to do.

const run = (command: string, args: string[]): boolean => {
  console.log(`> ${command} ${args.join(' ')}`)
  return spawnSync(command, args, { stdio: 'inherit', timeout: 300_000 }).status === 0
}

const named = process.env[browserVariable]
if (named !== undefined && named !== '' && !existsSync(named)) {
  console.error(`${browserVariable} names ${named}, which does not exist.`)
  process.exit(1)
}

const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
const ways: (() => boolean)[] = [
  () => run('npm', ['exec', '--', 'playwright', 'install', 'chromium']),
  () => isRootOnDebian && run('apt-get', ['update', '-qq']),
  () => isRootOnDebian && run('apt-get', ['install', '-y', '-qq', 'chromium']),
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
