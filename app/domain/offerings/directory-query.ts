import { deploymentModels, type DeploymentModel } from './attributes.ts'

/** What the address of the directory asks for: all of it is in the URL, so that a list can be kept and sent on. */
export type DirectoryQuery = { q: string; words: string[]; capabilities: string[]; deployments: DeploymentModel[] }

const codePattern = /^[A-Za-z0-9-]{2,40}$/
const wordsAtMost = 6

/** Reads the address. Whatever is not a filter is left out rather than refused: a mistyped link still shows the list. */
export function readDirectoryQuery(params: URLSearchParams): DirectoryQuery {
  const q = (params.get('q') ?? '').trim().slice(0, 200)
  return {
    q,
    words: q.split(/\s+/u).filter(Boolean).slice(0, wordsAtMost),
    capabilities: [...new Set(params.getAll('capability'))].filter((code) => codePattern.test(code)).slice(0, 10),
    deployments: deploymentModels.filter((model) => params.getAll('deployment').includes(model)),
  }
}

/** The address of the directory for a query; `without` takes one filter away. */
export function directoryAddress({ q, capabilities, deployments }: DirectoryQuery, without?: { capability?: string; deployment?: string; q?: true }): string {
  const params = new URLSearchParams()
  if (q && !without?.q) params.set('q', q)
  for (const code of capabilities) if (code !== without?.capability) params.append('capability', code)
  for (const model of deployments) if (model !== without?.deployment) params.append('deployment', model)
  const query = params.toString()
  return query === '' ? '/directory' : `/directory?${query}`
}
