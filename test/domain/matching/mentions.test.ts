import { describe, expect, test } from 'vitest'
import { mentionKey } from '#app/domain/matching/mentions.server.ts'
import { mentionsAcross, mentionsAtMost } from '#app/domain/matching/mentions.ts'

const mentions = (narrative: string, texts: readonly string[], leftOut: readonly string[] = []) =>
  mentionsAcross(narrative, texts, { keyOf: mentionKey, leftOut })

describe('an offering mentions', () => {
  test('words of the narrative as they stand there, whatever their endings, and none that say nothing', () => {
    expect(
      mentions('We need dashboards for branches in Quetta, with 24 auditors.', [
        'A dashboard that each branch and its auditor opens. Made with care for 24 users.',
      ]),
    ).toEqual([['dashboards', 'branches', 'auditors']])
  })

  test('Urdu words whichever keyboard they were typed on, and both writings of one text', () => {
    expect(mentions('ہمیں برانچوں کے لیے رپورٹ چاہیے، اور Tally کا ڈیٹا۔', ['یہ نظام ڈيٹا اور رپورٹ Tally سے لاتا ہے۔'])).toEqual([['رپورٹ', 'Tally', 'ڈیٹا']])
  })

  test('no word that the criteria ask for already', () => {
    expect(mentions('Session recording and vaults for administrators.', ['Vaults, recorded sessions, administrators.'], ['Session recording'])).toEqual([
      ['vaults', 'administrators'],
    ])
  })

  test('at most five, and of many those that the fewest others mention, in the order of the narrative', () => {
    const narrative = 'alpha bravo charlie delta echo foxtrot golf'
    const [first, second] = mentions(narrative, [narrative, 'alpha bravo'])
    expect(first).toEqual(['charlie', 'delta', 'echo', 'foxtrot', 'golf'])
    expect(first).toHaveLength(mentionsAtMost)
    expect(second).toEqual(['alpha', 'bravo'])
  })
})
