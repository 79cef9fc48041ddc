/** Digits that a person compares one by one: in a face of one width, from left to right in both languages. */
export function Code({ text }: { text: string }) {
  return (
    <code dir="ltr" className="num text-small break-all">
      {text}
    </code>
  )
}
