/** A route's `meta`: the title that its loader gives, in the language of the page. */
export function titleMeta({ data }: { data: { title: string } | undefined }) {
  return data ? [{ title: data.title }] : []
}
