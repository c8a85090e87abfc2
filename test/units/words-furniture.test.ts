/** Lines that the page shows around its papers: each that is known, those that hold a number or a name, and what only begins like one. */
import { describe, expect, test } from 'vitest'
import { longestFurniture, readFurniture, readFurnitureParts } from '../../src/frontends/words/furniture.ts'
import { furniture } from '../../src/frontends/words/furniture-table.ts'
import { readWords, writeCue } from '../helpers/read-words.ts'

const read = (line: string): string | null => {
  const cue = readFurniture(line, 0, line.length, 'next-line')
  return cue && writeCue(line, cue)
}

describe('a line is furniture', () => {
  test.each([
    [
      'newsletter',
      ['NEW', 'Get trending papers in your email inbox!', 'Get trending papers in your email inbox once a day!', 'Subscribe', 'Subscribed'],
    ],
    ['period', ['Daily', 'Weekly', 'Monthly', 'Today', 'This Week', 'This month']],
    ['search', ['Search by arXiv ID or title', 'Search', 'Submit a Paper', 'Submit Paper', 'All', 'Sort: Trending']],
    ['pager', ['Previous', 'Next', 'Load more', 'Show more', 'Back to top']],
    [
      'menu',
      ['Hugging Face', "Hugging Face's logo", 'Models', 'Datasets', 'Spaces', 'Buckets', 'Posts', 'Docs', 'Languages', 'Organizations'],
    ],
    ['menu', ['Enterprise', 'Solutions', 'Community', 'Pricing', 'Log In', 'Sign Up', 'Skip to content', 'Skip to main content']],
    [
      'footer',
      [
        'System theme',
        'Company',
        'TOS',
        'Privacy',
        'About',
        'Careers',
        'Jobs',
        'Website',
        'Press',
        'Inference Endpoints',
        'HuggingChat',
        '© Hugging Face',
      ],
    ],
    ['control', ['(BUTTON)', 'Button', 'Submit', '[ Submit ]', 'Play video', 'Video', 'Image']],
    ['tooltip', ['Trending papers ranked by GitHub stars activity', 'Papers ranked by GitHub stars activity']],
    // Lines that hold a number or a name.
    [
      'control',
      [
        'Video: boats.webm',
        'image: /a/b.png',
        'Picture:x.jpg',
        'Video: a.mp4',
        'Video: a.mov',
        'Image: a.jpeg',
        'Image: a.gif',
        'Image: a.webp',
        `Image: ${'a'.repeat(60)}.png`,
      ],
    ],
    ['control', ['0:12', '12:03', '1:00 / 2:30', '1:00/12:30', '9:59 /10:00']],
    [
      'period',
      [
        'Week of Nov 3',
        'Week of Nov. 3, 2025',
        'Week of November 3',
        'week of sep 13',
        'Week of Nov 3 - Nov 9',
        'Nov 3-Nov 9',
        'Nov 3, 2025 – Nov 9, 2025',
        'Dec. 29 — Jan. 4, 2026',
        'November 2025',
        'Nov. 2025',
      ],
    ],
    [
      'period',
      'Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec,January,February,March,April,June,July,August,September,October,December'
        .split(',')
        .map((month) => `${month} 2025`),
    ],
    [
      'paper-page',
      [
        '#1 Paper of the day',
        '#123 paper of the day',
        'arXiv: 2509.0123',
        'arxiv:2509.01230',
        'Models citing this paper 3',
        'Datasets citing this paper',
        'Spaces citing this paper 1.2k',
      ],
    ],
    [
      'paper-page',
      [
        'Collections including this paper 12',
        'No model linking this paper',
        'No dataset linking this paper',
        'No Space including this paper.',
        'No Collection including this paper',
      ],
    ],
    [
      'paper-page',
      [
        'View arXiv page',
        'View PDF',
        'AI-generated summary',
        'Authors:',
        'Abstract',
        'Add to collection',
        'Cite this paper in a model README.md',
      ],
    ],
    [
      'blocked',
      [
        'Just a moment...',
        'Just a moment',
        'Checking your browser before accessing huggingface.co.',
        'Checking if the site connection is secure',
        'Verify you are human',
        'Verifying that you are a human. This may take a moment.',
      ],
    ],
    [
      'blocked',
      [
        'Please enable JavaScript to view the page',
        'Enable JavaScript and cookies to continue',
        'Access denied',
        'Attention Required! | Cloudflare',
        'Performance & security by Cloudflare',
        'Ray ID: 8f3a',
      ],
    ],
    [
      'blocked',
      [
        '401',
        '403 Forbidden',
        '429',
        '502 Bad Gateway',
        '503',
        'Error 504',
        'error 429: slow down',
        'Too many requests',
        'Rate limit exceeded, try again',
      ],
    ],
    [
      'blocked',
      [
        'Username or Email address',
        'Forgot your password?',
        'Forgot your password',
        "Don't have an account? Sign Up",
        "Don't have an account?",
        'Log in to your account',
        'SSO is available for companies',
      ],
    ],
  ] as const)('of the kind %s', (name, lines) => {
    for (const line of lines) expect(read(line), line).toBe(`/furniture <${line}> name=${name}`)
  })

  test.each([
    [
      'page-title',
      [
        'Daily Papers',
        'Trending Papers',
        'Weekly Papers',
        'Monthly Papers',
        'Daily Papers - Hugging Face',
        'Trending papers - Hugging Face',
      ],
    ],
    [
      'nothing-listed',
      ['No papers found', 'No papers yet', 'No papers for this date', 'No results found', 'No papers published on this day'],
    ],
    ['nothing-listed', ['No daily papers found...', 'no papers.', 'No weekly papers', 'No monthly papers yet', 'No trending papers today']],
  ] as const)('or tells of the page: %s', (kind, lines) => {
    for (const line of lines) expect(read(line), line).toBe(`/${kind} <${line}>`)
  })

  test('however much white space stands in it', () => {
    expect(read('Submit  a\tpaper')).toBe('/furniture <Submit  a\tpaper> name=search')
    expect(read('Just  a moment')).toBe('/furniture <Just  a moment> name=blocked')
  })
})

describe('a line is no furniture', () => {
  test.each([
    [
      'that goes on',
      [
        'Models of boats',
        'Newer',
        'New boats',
        'Daily Papers of old',
        'No papersmith',
        'No results found here',
        'Back to top of',
        'Abstracts',
        'Authors: 3',
        'View PDFs',
        '4011 boats',
        'SSO is available for companies now',
      ],
    ],
    [
      'with something before it',
      [
        'The Models',
        'x0:12',
        'On a week of Nov 3',
        'My arXiv: 2509.01230',
        'Next no papers',
        'noisy papers',
        'Oh no papers',
        'see error 403',
      ],
    ],
    [
      'that lacks a part',
      [
        'Modele',
        'No paper',
        'Week of Nov',
        'Week of 3',
        'Nov',
        'Nov 3',
        'Nov 3 -',
        'Nov 3 Nov 9',
        '#1 paper',
        '#1234 paper of the day',
        'arXiv: 2509.012',
        'arXiv: 2509.012345',
        'arXiv 2509.01230',
        'Cite this paper',
        'Image: a.txt',
        'Image: .png',
        'Image a.png',
        'Video: a b.mp4',
        '1:2',
        '1:00 2:00',
        '123:00',
        '1:00 / 2:0',
        '500',
        'Error',
        'Nothing',
        'To',
        '',
      ],
    ],
    ['of another month', ['Foo 2025', 'Novemberish 2025', 'Nov 20255', 'Nov 202', 'Nov 3 - N 9', 'Week of No 3']],
    [
      'as short as its pattern, but for what follows',
      [`Image: ${'a'.repeat(61)}.png`, `Access denied${'!'.repeat(21)}`, `Just a moment${'.'.repeat(7)}`, `Ray ID: ${'a'.repeat(41)}`],
    ],
  ])('%s', (_name, lines) => {
    for (const line of lines) expect(read(line), line).toBe(null)
  })

  test('wherever in a text it stands', () => {
    const text = `No papers. ${'x'.repeat(160)} Next\nby AK and the research community. Models Docs no papers`
    const readAt = (line: string) => {
      const start = text.lastIndexOf(line)
      const cue = readFurniture(text, start, start + line.length, 'next-line')
      return cue && writeCue(text, cue)
    }
    expect(readAt('Next')).toBe('/furniture <Next> name=pager')
    expect(readAt('Nex')).toBe(null)
    expect(readAt('by AK and the research community')).toBe('/curator <by AK and the research community> name=AK')
    expect(readFurnitureParts(text, text.length - 21, text.length - 10, 'same-line')).toHaveLength(2)
    expect(readFurnitureParts(text, text.length - 21, text.length - 11, 'same-line')).toBe(null)
    expect(longestFurniture).toBe('Get trending papers in your email inbox once a day!'.length)
  })

  test.each(['No Papers Left Behind', 'No Papers, No Problem', 'No papers: A Study', 'Papers'])('that says something else: %s', (line) => {
    expect(read(line)).toBe(null)
  })

  test('longer than 80 characters', () => {
    const ofLength = (length: number): string => `No papers for this ${'day'.padStart(length - 19)}`
    expect(read(ofLength(69))).not.toBe(null)
    expect(read(ofLength(80))).not.toBe(null)
    expect(read(ofLength(81))).toBe(null)
  })
})

describe('the line of the curator', () => {
  test.each([
    ['byAK and the research community', 'name=AK'],
    ['by  AK  and  the  research  community', 'name=AK'],
    ['BY Ann Ex AND the research community', 'name=Ann Ex'],
    [`by AK and${' '.repeat(20)}the research community`, 'name=AK'],
    ['by and the research community', ''],
    ['byand the research community', ''],
    ['byakhaliq and the research community', 'name=akhaliq'],
  ])('%j', (line, name) => {
    expect(read(line)).toBe(`/curator <${line}> ${name}`.trim())
  })

  test.each([
    'by AK',
    'AK and the research community',
    'by AK and the research community of',
    'bz AK and the research community',
    'xy AK and the research community',
    // Titles of papers.
    'Bystanders and the Research Community',
    'bystander groups and the research community',
  ])('is not %j', (line) => {
    expect(read(line)).toBe(null)
  })
})

describe('parts of the page side by side', () => {
  const readAll = (line: string): string[] | null =>
    readFurnitureParts(line, 0, line.length, 'next-line')?.map((cue) => writeCue(line, cue)) ?? null

  test.each([
    ['Models Datasets  Spaces', ['/furniture <Models> name=menu', '+furniture <Datasets> name=menu', '+furniture <Spaces> name=menu']],
    ['DailyWeeklyMonthly', ['/furniture <Daily> name=period', '+furniture <Weekly> name=period', '+furniture <Monthly> name=period']],
    ['PreviousNext', ['/furniture <Previous> name=pager', '+furniture <Next> name=pager']],
    ["Hugging Face's logo Hugging Face", ["/furniture <Hugging Face's logo> name=menu", '+furniture <Hugging Face> name=menu']],
    ['TOS privacy\nJobs', ['/furniture <TOS> name=footer', '+furniture <privacy> name=footer', '+furniture <Jobs> name=footer']],
    ['Docs', ['/furniture <Docs> name=menu']],
  ])('%j', (line, cues) => {
    expect(readAll(line)).toEqual(cues)
  })

  test.each([
    'Models of boats',
    'Modelsdatasets',
    'Models, Datasets',
    'The Models',
    'Daily Search',
    'New Models',
    'Image Docs',
    'Precious',
    'Dock',
    'Model',
    'Models Dataset',
  ])('%j is none', (line) => {
    expect(readAll(line)).toBe(null)
  })

  test('have 160 characters at most', () => {
    expect(readAll('Models '.repeat(23).trim())).toHaveLength(23)
    expect(readAll(`${'Models '.repeat(22)}Docs  TOS`)).toBe(null)
  })

  test('are read in a text with links, too', () => {
    expect(readWords('[Models](/models) DailyWeekly\n[No papers yet](/papers) Submitted by')).toEqual([
      'furniture <Models> name=menu link=site',
      '+furniture <Daily> name=period',
      '+furniture <Weekly> name=period',
      '/nothing-listed <No papers yet>',
      '+submitter <Submitted by>',
    ])
  })
})

test('no part that stands beside others is another one with more words behind it: the first that is found is the part', () => {
  const parts = furniture.filter(({ name }) => ['period', 'pager', 'menu', 'footer'].includes(name)).flatMap(({ texts }) => texts)
  expect(parts.length).toBeGreaterThan(30)
  expect(parts.filter((part) => parts.some((other) => other.startsWith(`${part} `)))).toEqual([])
})
