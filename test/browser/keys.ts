import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What has the focus, and how it shows it. */
type Focus = { name: string; outline: string; width: number; inSight: boolean }

/** One step on; wherever it leads, the focus is seen. */
export async function tab(page: Page): Promise<void> {
  await page.keyboard.press('Tab')
  const focus = await page.evaluate((): Focus | undefined => {
    const element = document.activeElement
    if (!element || element === document.body) return undefined
    // A field inside a frame of its own shows the focus on the frame.
    const outlined = [element, element.parentElement!, element.parentElement!.parentElement!].find((one) => getComputedStyle(one).outlineStyle !== 'none')
    const { outlineStyle, outlineWidth } = getComputedStyle(outlined ?? element)
    const { top, bottom, width, height } = element.getBoundingClientRect()
    const inSight = width > 0 && height > 0 && bottom > 0 && top < window.innerHeight
    return { name: element.outerHTML.slice(0, 120), outline: outlineStyle, width: parseFloat(outlineWidth), inSight }
  })
  // Past the last stop the browser itself has it.
  if (!focus) return
  expect(focus.outline, focus.name).not.toBe('none')
  expect(focus.width, focus.name).toBeGreaterThanOrEqual(2)
  expect(focus.inSight, focus.name).toBe(true)
}

/** Goes on by the keyboard until something has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    await tab(page)
    if (await isOn(page, selector)) return
  }
  throw new Error(`the keyboard does not reach ${selector} on ${page.url()}`)
}

/** Whether what has the focus is what the selector finds. */
export function isOn(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
}

/** Goes on to a field by the keyboard and types into it. */
export async function type(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector)
  await page.keyboard.type(text)
}
