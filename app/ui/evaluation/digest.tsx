/** A digest as hexadecimal digits: broken anywhere, read from the left in Urdu too. */
export function Digest({ digest }: { digest: string }) {
  return (
    <code dir="ltr" className="inline-block max-w-full text-small break-all">
      {digest}
    </code>
  )
}
