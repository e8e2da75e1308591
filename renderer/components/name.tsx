/** A name someone typed, kept from reordering the text around it whatever its direction. */
export function Name({ children }: { readonly children: string }) {
  return <bdi>{children}</bdi>
}
