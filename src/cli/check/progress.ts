/** How far a run is, on a terminal: one line that is written over. */
import type { Output } from '../io.ts'

/** Shows progress; does nothing where standard error is no terminal. */
export interface Progress {
  /** Show that so many files are done. */
  readonly show: (done: number) => Promise<void>
  /** Take the line away, so that other text can stand there. */
  readonly clear: () => Promise<void>
}

/** Shorter runs are over before anybody looks. */
const fewestFiles = 10
const barWidth = 24
const clearLine = '\r\u001b[K'

/** Draw the line: `checking [=======>      ] 31/62`. */
function draw(done: number, total: number): string {
  const filled = Math.floor((barWidth * done) / total)
  const bar = `${'='.repeat(filled)}${filled < barWidth ? '>' : ''}`.slice(0, barWidth)
  return `checking [${bar.padEnd(barWidth)}] ${done}/${total}`
}

/** Make the progress of a run over so many files. */
export function createProgress(stderr: Output, total: number, isQuiet: boolean): Progress {
  if (!stderr.isTerminal || isQuiet || total < fewestFiles) return { show: async () => {}, clear: async () => {} }
  let isShown = false
  return {
    async show(done) {
      await stderr.write(`${clearLine}${draw(done, total)}`)
      isShown = true
    },
    async clear() {
      if (isShown) await stderr.write(clearLine)
      isShown = false
    },
  }
}
