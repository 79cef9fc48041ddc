import { createContext, useContext, type ReactNode } from 'react'
import { Text, View, type TextProps } from '@react-pdf/renderer'
import type { Locale } from '#app/messages/locale.ts'
import { faceNames } from './fonts.ts'
import { printable, readsFromRight } from './printable.ts'

/** Ink on paper: the light theme's colours that a document needs. */
export const ink = '#15211c'
export const quiet = '#4c5a53'
const line = '#dcdfd7'

type Sheet = { locale: Locale; faces: Parameters<typeof printable>[1] }
const SheetContext = createContext<Sheet | null>(null)

/** Hands all that stands on the paper its language and its faces. */
export function SheetProvider({ children, ...sheet }: Sheet & { children: ReactNode }) {
  return <SheetContext.Provider value={sheet}>{children}</SheetContext.Provider>
}

function useSheet(): Sheet {
  const sheet = useContext(SheetContext)
  if (!sheet) throw new Error('something was drawn outside SheetProvider')
  return sheet
}

export type WordsStyle = { fontSize?: number; fontWeight?: 400 | 600; color?: string; marginBottom?: number; marginTop?: number }

type WordsSet = TextProps['style']

/** How a text is set: by its own letters' direction, beginning on the paper's side. */
export function useWords(): (text: string, style?: WordsStyle) => { text: string; style: WordsSet } {
  const { locale, faces } = useSheet()
  return (text, style = {}) => {
    const fromRight = readsFromRight(text) ?? locale === 'ur'
    const set = { fontFamily: faceNames, fontSize: 9.5, fontWeight: 400, color: ink, lineHeight: fromRight ? 1.75 : 1.45 }
    return {
      text: printable(text, faces),
      style: { ...set, direction: fromRight ? 'rtl' : 'ltr', textAlign: locale === 'ur' ? 'right' : 'left', ...style } as const,
    }
  }
}

/** A line or a paragraph. */
export function Words({ children, ...style }: WordsStyle & { children: string }) {
  const set = useWords()
  const { text, style: words } = set(children, style)
  return <Text style={words}>{text}</Text>
}

/**
 * A part of the paper under its heading. `lead` is what the heading never stands apart from. What
 * may go on over pages stands in no box: the library that sets the pages loses its place in tall ones.
 */
export function Part({ title, lead, children }: { title: string; lead: ReactNode; children?: ReactNode }) {
  return (
    <>
      <View wrap={false} style={{ marginTop: 18 }}>
        <View style={{ borderBottomWidth: 0.75, borderBottomColor: ink, paddingBottom: 2, marginBottom: 6 }}>
          <Words fontSize={12.5} fontWeight={600}>
            {title}
          </Words>
        </View>
        {lead}
      </View>
      {children}
    </>
  )
}

/** Cells beside one another in the paper's direction, each with its share of the width. */
export function Row({ cells, shares, ruled = true }: { cells: readonly ReactNode[]; shares: readonly number[]; ruled?: boolean }) {
  const { locale } = useSheet()
  return (
    <View
      wrap={false}
      style={{
        flexDirection: locale === 'ur' ? 'row-reverse' : 'row',
        paddingVertical: 2,
        borderBottomWidth: ruled ? 0.5 : 0,
        borderBottomColor: line,
      }}
    >
      {cells.map((cell, index) => (
        <View key={index} style={{ width: `${shares[index]}%`, paddingHorizontal: 4 }}>
          {cell}
        </View>
      ))}
    </View>
  )
}

/** The head of a table. */
export function HeadRow({ names, shares }: { names: readonly string[]; shares: readonly number[] }) {
  return (
    <Row
      shares={shares}
      cells={names.map((name) => (
        <Words key={name} fontSize={8.5} fontWeight={600} color={quiet}>
          {name}
        </Words>
      ))}
    />
  )
}

/** Pairs of what is known. */
export function Pairs({ pairs }: { pairs: readonly (readonly [string, string])[] }) {
  return (
    <>
      {pairs.map(([label, value]) => (
        <Row
          key={label}
          ruled={false}
          shares={[24, 76]}
          cells={[
            <Words key="label" color={quiet}>
              {label}
            </Words>,
            <Words key="value">{value}</Words>,
          ]}
        />
      ))}
    </>
  )
}
