import { Words } from './words.tsx'

/** A sentence of ours that cites a rule: the rule stands in the language it is written in, and is marked as being in it. */
export function Cited({ rule, children }: { rule: string; children: string }) {
  const at = rule === '' ? -1 : children.indexOf(rule)
  if (at === -1) return <>{children}</>
  return (
    <>
      {children.slice(0, at)}
      <Words>{rule}</Words>
      {children.slice(at + rule.length)}
    </>
  )
}
