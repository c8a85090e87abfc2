/** An invented paper, as the site's JSON has papers. */
export const kites = {
  id: '2511.00042',
  title: 'Kites',
  summary: 'They fly.',
  authors: [{ name: 'Hanne K' }],
  publishedAt: '2025-11-03T08:00:00Z',
}
