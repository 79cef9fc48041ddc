import type { ReactNode } from 'react'
import { planParts } from '#app/domain/proposals/choices.ts'
import type { TechnicalContent } from '#app/domain/proposals/content.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { Fact } from '../facts.tsx'

/** The written parts of a technical draft as pairs, those that say something; `spell` draws a text. */
export function useTechnicalFacts(spell: (text: string) => ReactNode): (technical: Omit<TechnicalContent, 'answers' | 'attachments'>) => Fact[] {
  const t = useTranslate()
  return ({ plan, team, references, members }) =>
    [
      ...planParts.map((part) => ({ label: t(`proposalEditor.plan.${part}`), text: plan[part] })),
      { label: t('proposalEditor.team'), text: team },
      { label: t('proposalEditor.references'), text: references },
      { label: t('proposalEditor.members'), text: members.map(({ name, part }) => (part === '' ? name : `${name}: ${part}`)).join('\n') },
    ].flatMap(({ label, text }) => (text === '' ? [] : [{ label, value: spell(text) }]))
}
