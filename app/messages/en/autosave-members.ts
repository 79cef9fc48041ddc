/** The line under a form that saves itself. */
export const autosaveMembers = {
  'autosave.hint': 'The draft saves itself a few seconds after each change.',
  'autosave.saving': 'Saving…',
  'autosave.saved': 'Saved at {{time}}',
  'autosave.failed': 'Not saved: {{problem}}',
  'autosave.stale': 'somebody else saved this draft in the meantime. What they stored stands at the top of the page.',
  'autosave.away': 'the site cannot be reached, or you are signed out. What you typed stays in the form; it is tried again.',
  'autosave.refused': 'the form was not taken. Press save to see why.',
} as const
