import { describe, expect, test } from 'vitest'
import { NewPassword } from '#app/domain/access/credentials.ts'

describe('a new password', () => {
  test.each([
    'Password123',
    'P@ssw0rd2024!',
    'qwertyuiop',
    '1234567890',
    '03001234567',
    'Pakistan1947',
    'aaaaaaaaaa',
    'abcabcabcabc',
    '1qaz2wsx3edc',
    'iloveyou123',
    'Administrator1',
  ])('%s is refused as one that is tried first', (password) => {
    expect(NewPassword.safeParse(password).error?.issues[0]?.message).toBe('account.password.common')
  })

  test('of nine characters is too short', () => {
    expect(NewPassword.safeParse('kj3#f9Xq2').error?.issues[0]?.message).toBe('account.password.short')
  })

  test.each(['four quiet river stones', 'چار خاموش دریا کے پتھر', 'kj3#f9Xq2v!m'])('%s is accepted', (password) => {
    expect(NewPassword.safeParse(password).success).toBe(true)
  })
})
