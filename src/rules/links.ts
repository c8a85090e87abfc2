/** Rules about links and the ids that they tell. They are part of the one table in messages.ts. */
import { describeIdFault, type IdFault } from '../paper-id.ts'
import { type Quote, rule } from './rule.ts'

export const linkRules = {
  'links-missing': rule(
    'info',
    (a: Quote & { count: number }) =>
      `${a.count} numbers of links, from "${a.quote}" on, have no address, so ids and links of papers are missing: their list is cut off or left out`,
    'Capture the text to its end, and have the tool write the list of links behind it.',
  ),
  'ids-by-order': rule(
    'info',
    (a: { count: number }) =>
      `The list of links behind this page leads to ${a.count} papers, as many as are shown, and was read as theirs in their order`,
    'Have links numbered beside their texts, and the ids are certain.',
  ),
  'ids-unplaced': rule(
    'warning',
    (a: { papers: number; shown: number }) =>
      `The list of links behind this page leads to ${a.papers} papers and the page shows ${a.shown}, so nobody knows which is whose, and no entry has an id`,
    'Have links numbered beside their texts; or find out which paper of the page is none or was not read.',
  ),
  'same-id': rule(
    'warning',
    (a: Quote & { id: string; other: string }) =>
      `"${a.quote}" has the id ${a.id} on this page, and so has "${a.other}"; it is that of one paper at most`,
    'Look the paper up; the link of one stands at the other, or one paper is listed under two titles.',
  ),
  'doubtful-id': rule(
    'warning',
    (a: { id: string; fault: IdFault }) => describeIdFault(a.id, a.fault),
    'Look the paper up, and keep ids as text, for a number loses the noughts at its end.',
  ),
  'link-refused': rule(
    'warning',
    (a: Quote) => `"${a.quote}" looks like a link, but its host is no plain domain name or it is too long, so it is not in links`,
    'Check where it leads before you follow it.',
  ),
}
