import { z } from 'zod'

// Before the first schema is built: zod's probe for generated code breaks the content policy.
z.config({ jitless: true })
