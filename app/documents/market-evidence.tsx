import { Document, Page, renderToBuffer, Text, View } from '@react-pdf/renderer'
import type { Paper, RenderEvidence } from '#app/domain/market-evidence/paper.ts'
import { formatDate, formatInstant } from '#app/messages/format.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import { makeVoice } from '#app/ui/matching/voice.ts'
import { Asked, Eligible, NearMisses, Others, Whom, type Pen } from './evidence-parts.tsx'
import { loadFaces } from './fonts.ts'
import { Pairs, Part, quiet, SheetProvider, useWords, Words } from './sheet.tsx'

/** Draws a paper of market evidence. Nothing of the clock or of chance is in its bytes: they follow from the paper. */
export const renderEvidence: RenderEvidence = async (paper) => {
  const faces = await loadFaces()
  const { language: locale, labels, products, madeAt, requirement, madeBy } = paper.content
  const t = translatorFor(locale)
  const pen: Pen = { content: paper.content, t, locale, voice: makeVoice(t, locale, { labels, products }) }
  const made = new Date(madeAt)
  const title = `${t('paper.title')} ${requirement.reference}`
  const buffer = await renderToBuffer(
    <Document
      title={title}
      author={madeBy.institution}
      subject={requirement.title}
      creator="Mutabadil"
      producer="Mutabadil"
      language={locale}
      creationDate={made}
      modificationDate={made}
    >
      <Page size="A4" style={{ paddingTop: 56, paddingBottom: 60, paddingHorizontal: 48 }}>
        <SheetProvider locale={locale} faces={faces}>
          <Margins pen={pen} paperId={paper.id} />
          <Head {...pen} />
          <Asked {...pen} />
          <Eligible {...pen} />
          <NearMisses {...pen} />
          <Others {...pen} />
          <Whom {...pen} />
          <Check paper={paper} pen={pen} />
        </SheetProvider>
      </Page>
    </Document>,
  )
  return new Uint8Array(buffer)
}

/** What stands on every page: which paper it is, and which page of how many. */
function Margins({ pen: { t, content, locale }, paperId }: { pen: Pen; paperId: string }) {
  const set = useWords()
  const small = { fontSize: 8, color: quiet }
  const sides = { position: 'absolute', left: 48, right: 48, flexDirection: locale === 'ur' ? 'row-reverse' : 'row', justifyContent: 'space-between' } as const
  const { style } = set(t('paper.title'), small)
  return (
    <>
      <View fixed style={{ ...sides, top: 26 }}>
        <Words {...small}>{t('paper.running', { reference: content.requirement.reference })}</Words>
        <Words {...small}>{t('shell.name')}</Words>
      </View>
      <View fixed style={{ ...sides, top: 802 }}>
        <Words {...small}>{paperId}</Words>
        <Text style={style} render={({ pageNumber, totalPages }) => t('paper.page', { page: pageNumber, pages: totalPages })} />
      </View>
    </>
  )
}

function Head({ content, t, locale }: Pen) {
  const { requirement, madeBy, run, replaced } = content
  const when = (instant: string) => formatInstant(new Date(instant), locale)
  const day = formatDate(run.today, locale)
  const pairs: (readonly [string, string])[] = [
    [t('paper.institution'), madeBy.institution],
    [t('paper.requirement'), t('paper.version', { reference: requirement.reference, version: requirement.version })],
    [t('paper.published'), when(requirement.publishedAt)],
  ]
  if (requirement.closesAt) pairs.push([t('paper.closes'), when(requirement.closesAt)])
  if (requirement.liveBy) pairs.push([t('paper.liveBy'), formatDate(requirement.liveBy, locale)])
  if (replaced) pairs.push([t('paper.replaced'), replaced.length > 0 ? replaced.join('; ') : t('paper.replacedNone')])
  pairs.push(
    [t('paper.readOn'), t('paper.readOnValue', { day, instant: when(run.ranAt) })],
    [t('paper.madeAt'), when(content.madeAt)],
    [t('paper.madeBy'), madeBy.person],
  )
  return (
    <>
      <Words fontSize={20} fontWeight={600}>
        {t('paper.title')}
      </Words>
      <Words color={quiet} marginBottom={8}>
        {t('paper.subtitle', { day })}
      </Words>
      <Words fontSize={13} fontWeight={600} marginBottom={6}>
        {requirement.title}
      </Words>
      <Pairs pairs={pairs} />
      <Summary content={content} t={t} />
    </>
  )
}

function Summary({ content: { run }, t }: Pick<Pen, 'content' | 't'>) {
  const read = run.read === 0 ? t('paper.summary.readNone') : t('paper.summary.read', { count: run.read })
  const eligible = run.eligible === 0 ? t('paper.summary.eligibleNone') : t('paper.summary.eligible', { count: run.eligible })
  const missing = run.missingOne === 0 ? t('paper.summary.missingNone') : t('paper.summary.missing', { count: run.missingOne })
  return (
    <Part title={t('paper.summary')} lead={<Words fontSize={11}>{[read, eligible, missing].join(' ')}</Words>}>
      <Words color={quiet} marginTop={4}>
        {t('paper.how')}
      </Words>
      <Words color={quiet} marginTop={4}>
        {t('paper.levels')}
      </Words>
    </Part>
  )
}

function Check({ paper: { id, contentSha256, keyId, checkedAt, content }, pen: { t } }: { paper: Paper; pen: Pen }) {
  const keysAt = new URL('/receipts/keys.json', checkedAt).href
  return (
    <View wrap={false}>
      <Part title={t('paper.check')} lead={<Words marginBottom={4}>{t('paper.check.page', { address: checkedAt })}</Words>}>
        <Words marginBottom={4}>{t('paper.check.hand', { address: keysAt })}</Words>
        <Words marginBottom={6}>{t('paper.check.content')}</Words>
        <Pairs
          pairs={[
            [t('paper.check.id'), id],
            [t('paper.check.digest'), contentSha256],
            [t('paper.check.key'), keyId],
            [t('paper.check.run'), content.run.id],
            [t('paper.check.rules'), t('paper.check.rulesValue', { version: content.run.rules })],
          ]}
        />
      </Part>
    </View>
  )
}
