/** The frame around every page that the shell itself needs; the interface's own texts have their areas. */
export const shell = {
  'shell.name': 'Mutabadil',
  'shell.title': '{{page}} · Mutabadil',
  'shell.description': 'Told to stop using an IT product? Find a domestic replacement, see the evidence, and buy it fairly.',
  'shell.home': 'Home',
  'shell.language': 'Language',
  'shell.languageChosen': 'The interface is now in English.',
} as const
