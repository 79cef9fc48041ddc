import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'
import { packFiles } from './server/packed.ts'

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }
}

/** Packs what the browser will fetch, after everything else was written. */
function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    writeBundle: { order: 'post', sequential: true, handler: ({ dir }) => (dir?.endsWith('client') ? packFiles(dir) : undefined) },
  }
}

// Run from the root of the repository: `app/` is the Remix application and `build/` its output. Tests compile through `test/vitest.config.ts`, without Remix.
export default defineConfig({
  plugins: [
    tailwindcss(),
    packed(),
    remix({
      appDirectory: 'app',
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  build: {
    target: 'es2022',
    // A data: URL for a small asset would need a wider content security policy.
    assetsInlineLimit: 0,
    // The browser check of `modulepreload` is inline script in older builds; every browser we support has it.
    modulePreload: { polyfill: false },
    rollupOptions: {
      // A route without a page of its own (sign-out, a download) is an empty file in the browser's build, as it should be; and comments in libraries are not ours to move.
      onwarn(warning, warn) {
        if (warning.code !== 'EMPTY_BUNDLE' && warning.code !== 'INVALID_ANNOTATION') warn(warning)
      },
    },
  },
  // The dev server looks for what to bundle before Remix takes the server's half out of the routes: told where to look, it reloads no page half-way, and what is left out
  // never reaches a browser and does not bundle for one.
  optimizeDeps: {
    entries: ['app/entry.client.tsx', 'app/root.tsx', 'app/routes/**/*.tsx'],
    exclude: ['@node-rs/argon2', '@remix-run/node', 'kysely', 'pg', 'pg-boss', 'nodemailer'],
  },
  server: { fs: { allow: ['app', 'public', 'node_modules'] } },
})
