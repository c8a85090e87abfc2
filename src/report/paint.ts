/** Colours for a terminal, or none. */

/** What a piece of a report is; decides its colour. */
export type Tone = 'error' | 'warning' | 'info' | 'strong' | 'faint'

/** Give a text the colour of a tone. The text must be safe to print already. */
export type Paint = (tone: Tone, text: string) => string

/** Parameters of the escape sequence "select graphic rendition" that begin and end each tone. */
const renditions: Readonly<Record<Tone, readonly [number, number]>> = {
  error: [31, 39],
  warning: [33, 39],
  info: [36, 39],
  strong: [1, 22],
  faint: [2, 22],
}

/** A {@link Paint} that colours, or one that returns every text as it is. */
export function createPaint(color: boolean): Paint {
  if (!color) return (_tone, text) => text
  return (tone, text) => {
    const [on, off] = renditions[tone]
    return `\u001b[${on}m${text}\u001b[${off}m`
  }
}
