import { useEffect, useRef, useState } from 'react'
import type { CallError } from '../../../../shared/contract/call.ts'
import type { Looked } from '../../../../shared/contract/files/looks.ts'
import type { ColumnMap } from '../../../../shared/domain/files/column-maps.ts'
import type { ImportKind } from '../../../../shared/domain/kinds.ts'
import { textLimits } from '../../../../shared/domain/limits.ts'
import { useTransport } from '../../../api/index.ts'
import type { ReadChoices } from '../import-state.ts'
import { readBase64 } from '../read-base64.ts'

/** What is said of a file so far; without a map one is proposed, for rows of that kind if one is named. */
export interface Said {
  readonly map: ColumnMap | null
  readonly kind: ImportKind | null
  readonly sheet: string | null
}

export interface Look {
  /** The newest answer; it stays while the next is made. */
  readonly looked: Looked | null
  readonly error: CallError | null
  /** Whether only the beginning of the file was looked at. */
  readonly isPart: boolean
}

/** Of a longer text the beginning tells enough, and quickly. */
const partBytes = 2_000_000

/** What comes of a file by what is said of its columns, asked anew whenever that changes. */
export function useLook(file: File, choices: ReadChoices, said: Said): Look {
  const transport = useTransport()
  const [look, setLook] = useState<Look>({ looked: null, error: null, isPart: false })
  const data = useRef<{ readonly of: File; readonly part: Promise<Part> } | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    // Read once, however often it is looked at.
    if (data.current?.of !== file) data.current = { of: file, part: partOf(file) }
    const ask = async (part: Promise<Part>) => {
      const { text, isPart } = await part
      if (abort.signal.aborted) return
      const fileName = file.name.slice(0, textLimits.fileName)
      const answer = await transport.invoke('import.look', {
        fileName,
        data: text,
        ...told(choices, said),
      })
      if (abort.signal.aborted) return
      if (answer.ok) setLook({ looked: answer.value, error: null, isPart })
      else setLook((before) => ({ ...before, error: answer.error }))
    }
    void ask(data.current.part)
    return () => abort.abort()
  }, [transport, file, choices, said])
  return look
}

const told = ({ zone, delimiter, encoding }: ReadChoices, { map, kind, sheet }: Said) => ({
  zone,
  ...(delimiter && { delimiter }),
  ...(encoding && { encoding }),
  ...(sheet !== null && { sheet }),
  ...(map && { map }),
  ...(kind && { kind }),
})

interface Part {
  readonly text: string
  readonly isPart: boolean
}

async function partOf(file: File): Promise<Part> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  const isArchive = first === 0x50 && second === 0x4b
  const isPart = !isArchive && file.size > partBytes
  const part = isPart ? file.slice(0, await lineEnd(file)) : file
  return { text: (await readBase64(part, new AbortController().signal)) ?? '', isPart }
}

/** Where the last whole line of the part ends. */
async function lineEnd(file: File): Promise<number> {
  const bytes = new Uint8Array(await file.slice(0, partBytes).arrayBuffer())
  const end = bytes.lastIndexOf(10)
  return end < 0 ? partBytes : end + 1
}
