/** Rules about dates and their years. They are part of the one table in messages.ts. */
import { option, type Quote, rule } from './rule.ts'

export const dateRules = {
  'invalid-date': rule(
    'warning',
    (a: Quote & { year: number | null }) => `"${a.quote}" is no day of ${a.year === null ? 'the calendar' : a.year}`,
    `Correct the date in the text, or ${option('asOf')} where that gave the year.`,
  ),
  'doubtful-year': rule(
    'warning',
    (a: Quote & { year: number }) =>
      `"${a.quote}" was read as a date of the year ${a.year}; the page writes a comma before a year, so the number may be a count`,
    'Write a comma before the year.',
  ),
  'year-missing': rule(
    'warning',
    (a: { count: number }) => `Nothing tells the year of ${a.count === 1 ? 'a date' : `${a.count} dates`} without one`,
    `Give the day on which the page was captured with ${option('asOf', "'YYYY-MM-DD'")}.`,
  ),
  'year-before-as-of': rule(
    'warning',
    (a: Quote & { asOf: string; year: number }) =>
      `"${a.quote}" would lie after the capture on ${a.asOf}, so the dates without a year were read as of ${a.year}`,
    `Check ${option('asOf')}: it is the day on which the page was captured.`,
  ),
  'date-after-capture': rule(
    'warning',
    (a: Quote & { day: string }) => `"${a.quote}" would lie after the page itself, which is of the day of its capture, ${a.day}`,
    'Correct the date in the text: the site writes out years that have passed.',
  ),
  'year-not-as-of': rule(
    'warning',
    (a: { asOf: string; year: number }) =>
      `The page links to the days around it, which are of ${a.year}, so its dates were not read as of the capture on ${a.asOf}`,
    `Check ${option('asOf')}: it is the day on which the page was captured.`,
  ),
  'year-conflict': rule(
    'warning',
    (a: { year: number | null; evidence: string }) =>
      a.year === null
        ? `The year of the dates without one cannot be told: ${a.evidence}`
        : `The dates without a year cannot be of ${a.year}: ${a.evidence}`,
    `Check ${option('asOf')}: it is the day on which the page was captured.`,
  ),
}
