import { hasPdfToText } from './pdf.ts'
import { installPackage } from './install.ts'

// Run before the wider tests: gets what reads a PDF back. Without it they run too, all but those that need it.

if (!hasPdfToText() && !installPackage('poppler-utils')) {
  console.log(
    'NOT RUN: what is read back from PDFs. No pdftotext, and no package manager apt to install poppler-utils with as root.',
  )
}
