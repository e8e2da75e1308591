import './setup.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { pickTransport } from './api/index.ts'
import { App } from './app.tsx'
import { Providers } from './frame/providers.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <Providers transport={pickTransport()}>
      <App />
    </Providers>
  </StrictMode>,
)
