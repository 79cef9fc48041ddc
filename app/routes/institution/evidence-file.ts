import type { LoaderFunctionArgs } from '@remix-run/node'
import { may } from '#app/domain/access/table.ts'
import { findPaper, type PaperFiles } from '#app/domain/market-evidence/read.server.ts'
import { found } from '#app/web/found.ts'
import { fileAnswer } from '#app/web/own-receipt.server.ts'
import { requireOwnRequirement } from '#app/web/own-requirement.server.ts'

type Answered = { ending: string; type: string; bytes: (paper: PaperFiles) => Uint8Array<ArrayBuffer> | string }

/** The three files of a paper by the names in their addresses. Each is what was signed, never a copy written anew. */
const files: Readonly<Record<string, Answered>> = {
  'paper.pdf': { ending: 'pdf', type: 'application/pdf', bytes: ({ paper }) => new Uint8Array(paper) },
  'paper.sig.json': { ending: 'sig.json', type: 'application/json', bytes: signatureOf },
  'content.json': { ending: 'content.json', type: 'application/json', bytes: ({ content }) => new Uint8Array(content) },
}

export async function loader(args: LoaderFunctionArgs) {
  const { requirement, actor } = await requireOwnRequirement(args, 'matches')
  if (!may(actor, 'market_evidence', 'read', requirement.institutionId)) throw new Response('not for this role', { status: 403 })
  const { ending, type, bytes } = found(Object.hasOwn(files, args.params.file ?? '') ? files[args.params.file!] : undefined)
  const paper = found(await findPaper(args.context.db, requirement.id, args.params.paperId))
  const day = paper.madeAt.toISOString().slice(0, 10)
  return fileAnswer(bytes(paper), { name: `market-evidence-${requirement.reference}-${day}.${ending}`, type })
}

/** What was signed stands in it as text, so that its bytes are those that the signature is of. */
function signatureOf({ statement, signature, keyId }: PaperFiles): string {
  return `${JSON.stringify({ signed: statement.toString('utf8'), signature: signature.toString('base64'), algorithm: 'Ed25519', keyId }, null, 2)}\n`
}
