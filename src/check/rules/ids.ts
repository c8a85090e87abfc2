/** Rules about ids: their form, and that each paper stands once. */
import { isSameTitle } from '../../merge/same.ts'
import { describeIdFault, faultOfId, type IdFault } from '../../paper-id.ts'
import type { Entry, Span } from '../../schema.ts'
import { quote } from '../../text.ts'
import { findItems } from '../items.ts'
import type { PageFacts } from '../result.ts'
import { about, type Checked, type CheckRule } from '../rule.ts'
import { addPage, createPageIndex, findSamePage } from '../same-pages.ts'

const idForm: CheckRule = {
  id: 'id-form',
  severity: 'error',
  summary: 'An id is of no month, or has a wrong number of digits.',
  help: 'Look the paper up; ids are text and not numbers.',
  find: (checked) => findFaults(checked, ['month', 'long']),
}

const lostZero: CheckRule = {
  id: 'id-trailing-zero',
  severity: 'error',
  summary: 'An id has lost the nought at its end, because it was read as a number.',
  help: 'Keep ids as text: 2503.02130 is not the number 2503.0213.',
  find: (checked) => findFaults(checked, ['short']),
}

function* findFaults(checked: Checked, faults: readonly IdFault[]): ReturnType<CheckRule['find']> {
  for (const [index, { arxivId }] of checked.digest.entries.entries()) {
    const fault = arxivId === null ? null : faultOfId(arxivId)
    if (arxivId !== null && fault !== null && faults.includes(fault))
      yield about(checked, index, 'arxivId', describeIdFault(arxivId, fault))
  }
}

const idAndUrl: CheckRule = {
  id: 'id-and-url',
  severity: 'error',
  summary: "An entry's address is that of another paper than its id.",
  help: 'Look the paper up and correct one of the two.',
  *find(checked) {
    const said = addressesOf(checked)
    for (const [index, { arxivId, url, span, spans }] of checked.digest.entries.entries()) {
      const address = said?.[index] ?? { url: url ?? '', span: spans.url ?? span }
      const [, named] = /\/(?:papers|abs|pdf|html)\/(\d{4}\.\d{4,5})(?!\d)/.exec(address.url) ?? []
      if (arxivId === null || named === undefined || named === arxivId) continue
      yield { reason: `The address is of ${named}, and the id is ${arxivId}`, span: address.span, entry: index, field: 'url' }
    }
  },
}

/** The addresses that stand in the items of JSON, for the parser makes the address of a paper from its id. Null where there are none to look at. */
function addressesOf({ digest, source }: Checked): ({ readonly url: string; readonly span: Span } | null)[] | null {
  if (source === null || digest.pages[0]?.format !== 'json') return null
  return findItems(source, digest.entries).map((item) => {
    const url = item?.kind === 'object' ? item.members.get('url') : undefined
    return url?.kind === 'string' ? { url: url.value, span: { start: url.start, end: url.end } } : null
  })
}

const paperRepeated: CheckRule = {
  id: 'paper-repeated',
  severity: 'error',
  summary: 'A page lists a paper more than once.',
  help: 'Check whether the capture holds the page twice; if it does not, a part of a paper was taken for a title.',
  *find(checked) {
    const seen = new Map<string, number>()
    for (const [index, { page, arxivId, title }] of checked.digest.entries.entries()) {
      for (const [field, value] of [
        ['arxivId', arxivId],
        ['title', title.normalize('NFC').toLowerCase()],
      ] as const) {
        if (value === null) continue
        const key = `${page} ${field} ${value}`
        const before = seen.get(key)
        if (before === undefined) seen.set(key, index)
        else {
          yield about(checked, index, field, repetition(checked.digest.entries[before] as Entry, title, arxivId, before))
          break
        }
      }
    }
  },
}

function repetition({ title: first }: Entry, title: string, id: string | null, index: number): string {
  if (isSameTitle(first, title)) return `"${quote(title)}" stands on this page before, as entry ${index + 1}`
  return `"${quote(title)}" has the id ${id} of "${quote(first)}", which is entry ${index + 1}`
}

const pageRepeated: CheckRule = {
  id: 'page-repeated',
  severity: 'error',
  summary: 'A capture holds a page twice.',
  help: 'Take one of them out, and see why the capture was written twice.',
  *find({ facts: { pages } }) {
    const before = createPageIndex<PageFacts & { readonly at: number }>()
    for (const [index, page] of pages.entries()) {
      const first = findSamePage(before, page, () => true)
      addPage(before, { ...page, at: index })
      if (first === undefined) continue
      const { day, at } = first
      yield { reason: `The papers are those of page ${at + 1} of this file${day === null ? '' : `, dated ${day}`}`, span: page.span }
    }
  },
}

export const idRules: readonly CheckRule[] = [idForm, lostZero, idAndUrl, paperRepeated, pageRepeated]
