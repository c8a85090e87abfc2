/** Lines of an input as it comes, chunk by chunk, so that no more than one of them is held. */

const newline = 0x0a

/** A line without its end; `bytes` is null for one that is longer than the limit, and good until the next line is asked for. */
export interface Line {
  /** From 1. */
  readonly number: number
  readonly bytes: Uint8Array | null
}

/** A line that is not complete yet. */
interface OpenLine {
  pieces: Uint8Array[]
  length: number
}

/** Add bytes to a line. Behind the limit they are counted, not kept. */
function extend(line: OpenLine, bytes: Uint8Array, limit: number): void {
  line.length += bytes.length
  if (line.length > limit) line.pieces = []
  else if (bytes.length > 0) line.pieces.push(bytes)
}

function close({ pieces, length }: OpenLine, limit: number): Uint8Array | null {
  if (length > limit) return null
  if (pieces.length === 1) return pieces[0] as Uint8Array
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/**
 * Part chunks of bytes into lines.
 *
 * `\n` ends a line, which it does in UTF-8 wherever it stands; the last line need not have one.
 *
 * @param chunks the input; closed where the reader leaves early. What it throws is thrown on.
 * @param limit most bytes of a line that are kept
 * @returns the lines in their order, blank ones as well; O(n), and O(limit) of memory
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line, void, void> {
  let open: OpenLine = { pieces: [], length: 0 }
  let number = 1
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
      extend(open, chunk.subarray(from, end), limit)
      yield { number, bytes: close(open, limit) }
      open = { pieces: [], length: 0 }
      number += 1
      from = end + 1
    }
    extend(open, new Uint8Array(chunk.subarray(from)), limit)
  }
  if (open.length > 0) yield { number, bytes: close(open, limit) }
}
