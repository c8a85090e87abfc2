/** Seams: what stands inside of texts and is none of them, as tags do, or a sign that keeps the next one from ending a quote. */
import type { Cue } from '../cues.ts'
import type { Span } from '../schema.ts'

/** Let each text know the parts that seams leave of it; what is joined with it later has parts as well. `seams` are in order. O(both). */
export function cutAtSeams(cues: Cue[], seams: readonly Span[]): void {
  let next = 0
  cues.forEach((cue, at) => {
    while (next < seams.length && (seams[next] as Span).end <= cue.start) next++
    const first = next
    while (next < seams.length && (seams[next] as Span).start < cue.end) next++
    if (cue.kind === 'text') cues[at] = giveParts(cue, cutAt(cue.parts ?? [cue], seams.slice(first, next)))
  })
}

/** A copy of a place with other parts. */
export const giveParts = <Place extends { readonly parts?: readonly Span[] }>(place: Place, parts: readonly Span[]): Place =>
  place.parts === undefined ? { parts, ...place } : { ...place, parts }

/** Parts without the seams that lie in them; both are in order. */
export function cutAt(parts: readonly Span[], seams: readonly Span[]): Span[] {
  if (seams.length === 0) return parts.map(({ start, end }) => ({ start, end }))
  const ends = [...parts.map(({ end }) => end), ...seams.map(({ start }) => start)].sort((x, y) => x - y)
  const starts = [...parts.map(({ start }) => start), ...seams.map(({ end }) => end)].sort((x, y) => x - y)
  return starts.map((start, at) => ({ start, end: ends[at] as number }))
}
