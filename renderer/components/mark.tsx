/** The app's mark: three bars of falling worth. */
export function Mark({ className }: { readonly className?: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#1b5370" />
      <rect x="6" y="8" width="8" height="17" rx="1.5" fill="#4fd9c4" />
      <rect x="16" y="14" width="4.5" height="11" rx="1.5" fill="#b6bfcc" />
      <rect x="22.5" y="20" width="4" height="5" rx="1.5" fill="#ee8465" />
    </svg>
  )
}
