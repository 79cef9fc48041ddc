import { defineConfig } from 'vite'

// The documents are TSX, which Node does not run: this build makes one plain module of them, `build/documents/thread.js`, that draws one paper on a thread of its own.
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'app/documents/thread.ts',
    outDir: 'build/documents',
    target: 'node22',
    emptyOutDir: true,
    rollupOptions: { output: { entryFileNames: 'thread.js' } },
  },
})
