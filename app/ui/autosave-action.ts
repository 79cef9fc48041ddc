import type { ClientActionFunctionArgs, ShouldRevalidateFunction } from '@remix-run/react'

/**
 * The `clientAction` of a page that saves itself (`useAutosave`). It has not asked to be left: while the site is away, or its author signed out, what was typed stays where it is.
 * Everything else is the action's own.
 */
export async function stayWhileAway({ request, serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  if (!isAutosave(await request.clone().formData())) return serverAction()
  try {
    return await serverAction()
  } catch {
    return { autosave: { saved: false, away: true } }
  }
}

/** The `shouldRevalidate` of such a page: its form holds what it saved of itself, and loading it anew would take the page from under its author's hands. */
export const stayAfterAutosave: ShouldRevalidateFunction = ({ formData, defaultShouldRevalidate }) =>
  formData && isAutosave(formData) ? false : defaultShouldRevalidate

function isAutosave(formData: FormData): boolean {
  return formData.get('intent') === 'autosave'
}
