import type { LinkDescriptor } from '@remix-run/node'
import interFile from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import styles from './app.css?url'

/** What the root route's `links` gives: the one style sheet, and the face that every page sets its text in, so that it arrives with it. */
export const links: LinkDescriptor[] = [
  { rel: 'preload', href: interFile, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
]
