import { expect, test } from 'vitest'
import { browserName } from '#app/domain/access/browser-name.ts'

test('a browser is called what its owner calls it, not what it descends from', () => {
  const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'
  expect([
    browserName(`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`),
    browserName(`Mozilla/5.0 (Linux; Android 14) ${webkit} SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`),
    browserName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'),
    browserName('Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0'),
  ]).toEqual(['Edge · Windows', 'Samsung Internet · Android', 'Safari · iOS', 'Firefox · Linux'])
})

test('what nobody knows has no name', () => {
  expect(browserName('curl/8.5.0')).toBeUndefined()
})
