/** Values that a notice's text is filled with: names and figures that its reader may see, never what an institution replaces. */
export type MessageValues = Record<string, string | number>
