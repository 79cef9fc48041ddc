import type { ProductPage } from '#app/domain/registry/read-product.server.ts'
import type { Translate } from '#app/messages/translate.ts'
import type { Fact } from '../facts.tsx'

/** What the registry knows of a product and of the jurisdiction that controls its maker, with the document that shows it. */
export function productFacts(t: Translate, { maker, category, aliases }: Pick<ProductPage, 'maker' | 'category' | 'aliases'>): Fact[] {
  const { jurisdiction, jurisdictionSource } = maker
  return [
    { label: t('registry.maker'), value: maker.name },
    ...(category ? [{ label: t('registry.category'), value: category }] : []),
    ...(aliases.length > 0 ? [{ label: t('registry.aliases'), value: aliases.join(', ') }] : []),
    ...(jurisdiction
      ? [
          {
            label: t('registry.jurisdiction'),
            value: (
              <>
                {jurisdiction}
                {jurisdictionSource && (
                  <>
                    {' · '}
                    <a href={jurisdictionSource}>{t('registry.jurisdictionSource')}</a>
                  </>
                )}
              </>
            ),
          },
        ]
      : []),
  ]
}
