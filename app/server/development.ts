import type { Server } from 'node:http'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'

/** Vite inside our own host: its middleware serves sources and hot updates over the host's own port, and each page is rendered from the sources as they are. */
export async function startVite(server: Server): Promise<{ files: RequestHandler; build: () => Promise<ServerBuild>; close: () => Promise<void> }> {
  const { createServer } = await import('vite')
  const ours = process.listeners('SIGTERM')
  const vite = await createServer({ configFile: 'app/vite.config.ts', appType: 'custom', server: { middlewareMode: true, hmr: { server } } })
  // The second compiler that the Remix plugin keeps ends the whole process on SIGTERM, before our own stop could close the database.
  for (const listener of process.listeners('SIGTERM')) if (!ours.includes(listener)) process.off('SIGTERM', listener)
  return {
    files: vite.middlewares as RequestHandler,
    build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
    close: () => vite.close(),
  }
}
