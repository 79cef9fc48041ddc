import { expect, test } from 'vitest'
import { csvAnswer, csvCell } from '#app/web/csv.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+92 300', "'+92 300"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1', "' =1"],
  ['\t=1', `'\t=1`],
  ['a "quoted" word', '"a ""quoted"" word"'],
  ['one, two', '"one, two"'],
  ['two\nlines', '"two\nlines"'],
  ['پیشکش', 'پیشکش'],
  ['', ''],
])('the cell %j is written %j', (text, cell) => expect(csvCell(text)).toBe(cell))

test('a file of rows says that it is UTF-8 and is saved under its name', async () => {
  const answer = csvAnswer([['a', '=b'], ['c']], { name: 'comparison.csv' })
  expect([...new Uint8Array(await answer.clone().arrayBuffer())].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf])
  expect(await answer.text()).toBe("a,'=b\r\nc\r\n")
  expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="comparison.csv"')
})
