import { defineConfig } from 'vite'

// The mail templates are TSX, which Node does not run: this second build makes one plain module of them, `build/mail/notice.js`, that the worker loads.
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'app/mail/notice.tsx',
    outDir: 'build/mail',
    target: 'node22',
    emptyOutDir: true,
    rollupOptions: { output: { entryFileNames: 'notice.js' } },
  },
})
