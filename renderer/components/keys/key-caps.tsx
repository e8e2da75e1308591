import { printed } from './key-list.ts'

/** Keys to be pressed together, as they are printed on this machine; they run from left to right in every language. */
export function KeyCaps({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span dir="ltr" className="hw-keys">
      {printed(keys).map((key) => (
        <kbd key={key} className="hw-key">
          {key}
        </kbd>
      ))}
    </span>
  )
}
