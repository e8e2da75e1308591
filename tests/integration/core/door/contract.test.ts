import { contractSuite, suiteNow } from '../../../support/contract/suite.ts'
import { testCore } from '../../../support/core/core.ts'

contractSuite('the in-process door', () => {
  const { core } = testCore({ now: suiteNow })
  return Promise.resolve({ invoke: core.call, subscribe: core.subscribe, close: core.close })
})
