// The order matters: browsers name those they descend from as well.
const browsers: readonly (readonly [mark: RegExp, name: string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(HeadlessChrome|Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: readonly (readonly [mark: RegExp, name: string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

/** What a person knows their browser by, from its `User-Agent`: "Firefox · Windows". Undefined when nothing in it is known; nothing rests on it. */
export function browserName(userAgent: string): string | undefined {
  const known = [browsers, systems].flatMap((names) => names.find(([mark]) => mark.test(userAgent))?.[1] ?? [])
  return known.length === 0 ? undefined : known.join(' · ')
}
