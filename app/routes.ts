import { index, route, type RouteConfig } from '@remix-run/route-config'

/** The site map: every address and the file that answers it. */
export default [
  // Public pages
  index('routes/public/home.tsx'),
  route('language', 'routes/public/language.ts'),
  route('*', 'routes/public/not-found.ts'),
] satisfies RouteConfig
