import path from 'node:path'
import express, { Router } from 'express'

const oneHourSeconds = 3600

/** Serves the built files of a folder: those with a hash in their name for ever, the rest of `public/` for an hour. A missing asset is a short 404, not a page. */
export function staticFiles(folder: string): Router {
  const router = Router()
  router.use('/assets', express.static(path.join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false, redirect: false }))
  router.use('/assets', (_request, response) => void response.status(404).type('text').send('not found'))
  router.use(express.static(folder, { maxAge: oneHourSeconds * 1000, index: false, redirect: false }))
  return router
}
