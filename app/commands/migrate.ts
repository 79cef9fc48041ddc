import { migrate } from '#db/migrate.server.ts'
import { addProfiles } from '#app/server/add-profiles.server.ts'
import { open, say } from '#app/server/open.server.ts'

/** `npm run migrate`: brings schema, job queue and grants up to date. */
const opened = await open({ applicationName: 'mutabadil migrate', as: 'migrate', say })
try {
  const { applied } = await migrate({ migrateUrl: opened.migrateUrl, appUrl: opened.appUrl })
  await addProfiles(opened)
  say(applied.length === 0 ? 'The schema is up to date' : `Applied ${applied.join(', ')}`)
} finally {
  await opened.close()
}
