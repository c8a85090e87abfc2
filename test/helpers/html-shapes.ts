/** Invented papers as the same page in several shapes: HTML, the data that it was made from, Markdown. */

/** What a page of search results shows of a paper. */
export interface ShownPaper {
  readonly id: string
  readonly title: string
  readonly abstract: string
  /** The number of authors, or an organisation. */
  readonly by: number | { readonly handle: string; readonly name: string }
  /** `2025-10-30`; it is shown without a year where that is 2025. */
  readonly day: string
  readonly upvotes: number
  readonly comments: number | null
}

export const papers: readonly ShownPaper[] = [
  {
    id: '2510.50111',
    title: 'Bell Curves: Aligning *Tower* Clocks by Ear',
    abstract:
      'Clocks in towers drift, and towns drift with them. We align 212 tower clocks by the sound of their bells alone, with an error of 0.4 seconds & a tenth of the microphones. A silent town is an outlier, and so is one that rings at night.',
    by: 6,
    day: '2025-10-30',
    upvotes: 26,
    comments: 2,
  },
  {
    id: '2509.50222',
    title: 'Where Maps Fold <Twice>',
    abstract:
      'Whoever folds a map never folds it back. We pose refolding as inverse rendering and solve it for 88 of 90 maps; two were wet. Our crease prior needs no labels, "no scissors", and less than 3 minutes for a map of a large city.',
    by: { handle: 'knotworks', name: 'Knotworks & Sons' },
    day: '2025-09-04',
    upvotes: 0,
    comments: null,
  },
  {
    id: '2402.05333',
    title: 'Two_Words for One Lighthouse',
    abstract:
      'A lighthouse says one thing to all. We teach it to say two: ships of deep draught read the long flash, others the short one. In a harbour of our own making 97% of all ships read the flash that was meant for them, and the rest ran aground.',
    by: 2,
    day: '2024-02-07',
    upvotes: 5,
    comments: 11,
  },
]

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

function showDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return `${months[month - 1]} ${date}${year === 2025 ? '' : `, ${year}`}`
}

/** Write a text as HTML has it. */
export const encode = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const votesOf = ({ upvotes }: ShownPaper): string => (upvotes === 0 ? '-' : `${upvotes}`)

function writeCard(paper: ShownPaper): string {
  const { id, title, abstract, by, day, comments } = paper
  const authors =
    typeof by === 'number'
      ? `<a href="/papers/${id}"><ul><li title="Ida"></li><li>${by} authors</li></ul></a>`
      : `<a href="/${by.handle}"><img alt="${by.handle}" src="/a.png"><span>${encode(by.name)}</span></a>`
  const count = comments === null ? '' : `<a href="/papers/${id}#community">${comments}</a>`
  return `<article><a href="/login?next=%2Fpapers%2F${id}"><input disabled type="checkbox"><div>${votesOf(paper)}</div></a>
<h3><a href="/papers/${id}">${encode(title)}</a></h3>
<a href="/papers/${id}"><p>${encode(abstract)}</p></a>
<div>${authors}<div>·</div><time datetime="${day}T09:00:00Z">${showDay(day)}</time> ${count}</div></article>`
}

const header = `<h1>Daily Papers</h1><h2>by<a href="/akhaliq"><img alt="" src="/a.png">AK</a> and the research community</h2>
<a href="/papers/date/2025-11-04"></a><time datetime="2025-11-05T00:00:00.000Z">Nov 5</time>`

/** Write a page of search results, with what stands in its `main` element around it. */
export const writeHtml = (shown: readonly ShownPaper[], attributes = '', more = ''): string =>
  `<!doctype html>
<html><head><title>Daily Papers - Hugging Face</title></head><body><main${attributes}><section>${header}
${shown.map(writeCard).join('\n')}
${more}</section></main></body></html>
`

/** The data that the page was made from. */
export const writeJson = (shown: readonly ShownPaper[]): string =>
  JSON.stringify({
    date: '2025-11-05T00:00:00.000Z',
    dailyPapers: shown.map(({ id, title, abstract, by, day, upvotes, comments }) => ({
      paper: {
        id,
        title,
        summary: abstract.replace(' the ', '\nthe '),
        publishedAt: `${day}T09:00:00.000Z`,
        upvotes,
        ...(typeof by === 'number' ? { authors: Array.from({ length: by }, (_, at) => ({ name: `Author ${at}` })) } : {}),
      },
      ...(typeof by === 'number' ? {} : { organization: { name: by.handle, fullname: by.name } }),
      numComments: comments ?? 0,
    })),
  })

/** The attribute of an element that holds data. */
export const writeIsland = (json: string): string => ` data-props="${encode(json)}"`

const escapeMarks = (text: string): string => text.replace(/[*_<>[\]]/g, '\\$&')

/** The page as a writer of Markdown leaves it. */
export const writeMarkdown = (shown: readonly ShownPaper[]): string =>
  `# Daily Papers\n\n## by[AK](/akhaliq) and the research community\n\n[](/papers/date/2025-11-04)Nov 5\n\n${shown
    .map((paper) => {
      const { id, title, abstract, by, day, comments } = paper
      const authors = typeof by === 'number' ? `*   ${by} authors` : `[![${by.handle}](/a.png)${by.name}](/${by.handle})`
      return `[\n\n${votesOf(paper).replace('-', '\\-')}\n\n](/login?next=%2Fpapers%2F${id})

### [${escapeMarks(title)}](/papers/${id})

[\n\n${escapeMarks(abstract)}\n\n](/papers/${id})

${authors}

·

${showDay(day)}${comments === null ? '' : ` [${comments}](/papers/${id}#community)`}
`
    })
    .join('\n')}`
