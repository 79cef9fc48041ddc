/** Keys of things that stand in many rows, each once: the rows hold its number. */
export type Names = { names: string[]; numbers: Map<string, number> }

export function makeNames(): Names {
  return { names: [], numbers: new Map() }
}

/** The number of a key, which it gets now if it has none. */
export function internName({ names, numbers }: Names, name: string): number {
  const known = numbers.get(name)
  if (known !== undefined) return known
  numbers.set(name, names.length)
  names.push(name)
  return names.length - 1
}
