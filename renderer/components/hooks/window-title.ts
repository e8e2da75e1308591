// The window is named after its page, and a running timer stands before that, so that it is seen in other windows too.
let page = ''
let running = ''

const write = () => {
  document.title = running + page
}

/** Names the window after the page it shows. */
export function setPageTitle(title: string): void {
  page = title
  write()
}

/** What stands before the page's name; empty for nothing. */
export function setTitleBefore(text: string): void {
  running = text
  write()
}
