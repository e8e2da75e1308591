// What must be there before the first component: schema mode, then the style sheets in their order.
import './jitless.ts'
import './theme/styles.ts'
