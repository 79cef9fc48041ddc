/** The value of one cookie in a `Cookie` header, or undefined. The first of two with one name counts, as browsers send the more specific path first. */
export function readCookie(header: string | null | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [key, ...rest] = part.split('=')
    if (key?.trim() === name) return rest.join('=').trim()
  }
  return undefined
}

/**
 * A `Set-Cookie` value for the whole site: never readable by scripts, never sent by another site's forms, and only over TLS when the site has it.
 * The value must already be made of cookie characters (base64url, a fixed word).
 */
export function writeCookie(name: string, value: string, options: { maxAgeSeconds: number; secure: boolean }): string {
  const parts = [`${name}=${value}`, 'Path=/', `Max-Age=${options.maxAgeSeconds}`, 'HttpOnly', 'SameSite=Lax']
  if (options.secure) parts.push('Secure')
  return parts.join('; ')
}
