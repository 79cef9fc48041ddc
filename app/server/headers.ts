import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { factsOf } from './answer.ts'

// Everything a page of ours could ask of a device, refused; a future page that needs one asks for it here.
const refusedFeatures = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'hid', 'midi', 'display-capture', 'browsing-topics']

/**
 * Security headers of every answer. Scripts run by the nonce of this answer or from our own files; styles, fonts, pictures and connections come from this site
 * alone; no style attributes. In development Vite needs its socket and its injected styles, and gets just these.
 */
export function securityHeaders(options: { secure: boolean; development: boolean }): RequestHandler[] {
  const policies = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", (_request, response) => `'nonce-${factsOf(response as never).nonce}'`],
        scriptSrcAttr: ["'none'"],
        styleSrc: options.development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: options.development ? ["'self'", 'ws:'] : ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(options.secure && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: options.secure ? { maxAge: 2 * 365 * 24 * 3600, includeSubDomains: true } : false,
    // Forms of our own still carry their Origin, other sites learn nothing of the page somebody came from.
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
  const permissions = refusedFeatures.map((feature) => `${feature}=()`).join(', ')
  return [
    policies,
    (_request, response, next) => {
      response.set('Permissions-Policy', permissions)
      next()
    },
  ]
}
