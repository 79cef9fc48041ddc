/** What a list of components says of itself. */
export type Sbom = { format: 'CycloneDX' | 'SPDX'; specVersion: string; components: number }

/** More than this is no list of one product's components; counting stops there. */
const mostComponents = 100_000

/**
 * Reads what format a list of components has and how many it names: CycloneDX 1 (JSON), SPDX 2 (JSON) and SPDX 3 (JSON-LD). Undefined for anything else. Components are counted,
 * with those inside others; nothing else of the document is looked at, and nothing of it is matched against the registry.
 */
export function readSbom(document: unknown): Sbom | undefined {
  if (!isObject(document)) return undefined
  if (document.bomFormat === 'CycloneDX') return cycloneDx(document)
  if (typeof document.spdxVersion === 'string') return spdx2(document)
  return spdx3(document)
}

function cycloneDx({ specVersion, components = [] }: Fields): Sbom | undefined {
  if (typeof specVersion !== 'string' || !/^1\.\d{1,2}$/.test(specVersion) || !Array.isArray(components)) return undefined
  const count = countNested(components)
  return count === undefined ? undefined : { format: 'CycloneDX', specVersion, components: count }
}

function spdx2({ spdxVersion, packages = [] }: Fields): Sbom | undefined {
  const version = /^SPDX-(2\.\d{1,2})$/.exec(String(spdxVersion))?.[1]
  if (version === undefined || !Array.isArray(packages) || packages.length > mostComponents || !packages.every(isNamed)) return undefined
  return { format: 'SPDX', specVersion: version, components: packages.length }
}

function spdx3({ '@context': context, '@graph': graph }: Fields): Sbom | undefined {
  const version = /^https:\/\/spdx\.org\/rdf\/(3\.\d{1,2})(\.\d{1,2})?\//.exec(String(context))?.[1]
  if (version === undefined || !Array.isArray(graph)) return undefined
  const packages = graph.filter((element) => isObject(element) && element.type === 'software_Package')
  return packages.length > mostComponents ? undefined : { format: 'SPDX', specVersion: version, components: packages.length }
}

type Fields = Record<string, unknown>

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isNamed(value: unknown): value is Fields {
  return isObject(value) && typeof value.name === 'string'
}

/** Components inside components count too. Walked with a list and not by recursion, since the depth is the sender's choice. */
function countNested(components: readonly unknown[]): number | undefined {
  const waiting: (readonly unknown[])[] = [components]
  let count = 0
  for (let list = waiting.pop(); list; list = waiting.pop()) {
    count += list.length
    if (count > mostComponents || !list.every(isNamed)) return undefined
    for (const { components: inner } of list as Fields[]) if (Array.isArray(inner)) waiting.push(inner)
  }
  return count
}
