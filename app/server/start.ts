import { serveUntilStopped } from './serve.ts'

/** `npm start`, and with `--dev` `npm run dev`. */
await serveUntilStopped(process.argv.includes('--dev') ? 'development' : 'production')
