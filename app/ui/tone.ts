/** What a colour means, everywhere: good qualifies, warn is partly, expiring or contested, stop is flagged, failed or overdue, info is a neutral fact, plain says nothing. */
export type Tone = 'good' | 'warn' | 'stop' | 'info' | 'plain'
