/** Every address that no other route knows: thrown here, so that the page is drawn by the root with the visitor's own header. */
export function loader(): never {
  throw new Response('not found', { status: 404 })
}

/** The same for forms that are sent nowhere. */
export function action(): never {
  return loader()
}

/** Never drawn; its presence makes the error a page instead of a bare response. */
export default function NotFound() {
  return null
}
