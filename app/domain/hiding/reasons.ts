/** How long one person may hide something alone. */
export const hideHours = 72

export const hideReasons = ['wrong-fact', 'about-people', 'infringes', 'personal-data', 'pretends', 'secret', 'order'] as const
export type HideReason = (typeof hideReasons)[number]
