/** A row of a pasted table: the number of the line that it begins on, and its cells without the white space around them. Empty cells at its end are left out. */
export type TableRow = { number: number; cells: string[] }

/**
 * Splits what was copied out of a spreadsheet: by tabs when there is one, else by semicolons, else by commas. A cell in double quotes may hold the separator and
 * line breaks; two double quotes in it are one. Rows without anything in them are left out. Any text gives some table.
 */
export function splitTable(text: string): TableRow[] {
  const separator = ['\t', ';'].find((one) => text.includes(one)) ?? ','
  const rows: TableRow[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let began = 1
  const endCell = () => {
    cells.push(cell.trim())
    cell = ''
  }
  const endRow = () => {
    endCell()
    while (cells.at(-1) === '') cells.pop()
    if (cells.length > 0) rows.push({ number: began, cells })
    cells = []
    began = line
  }
  const characters = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at]!
    if (character === '\n') line += 1
    if (quoted) {
      if (character !== '"') cell += character
      else if (characters[at + 1] === '"') cell += characters[(at += 1)]!
      else quoted = false
    } else if (character === '"' && cell.trim() === '') {
      quoted = true
      cell = ''
    } else if (character === separator) endCell()
    else if (character === '\n') endRow()
    else cell += character
  }
  endRow()
  return rows
}
