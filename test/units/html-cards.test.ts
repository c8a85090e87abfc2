/** What makes an entry of a page's HTML and what does not: pictures, links around whole cards, headings. */
import { describe, expect, test } from 'vitest'
import { parseDigest } from '../../src/index.ts'

const read = (html: string): unknown => {
  const { entries, messages } = parseDigest(`<html><body><h1>Daily Papers</h1>${html}</body></html>`)
  const said = messages.filter(({ severity }) => severity !== 'info').map(({ ruleId }) => ruleId)
  return [entries.map(({ title, abstract, authorCount, upvotes }) => [title, abstract, authorCount, upvotes]), said]
}

const picture = `<img alt="" src="data:image/png;base64,${'iVBORw0KGgo'.repeat(200)}">`
const card = (title: string, id: string): string =>
  `<article><a href="/login?next=%2Fpapers%2F${id}">12</a><h3><a href="/papers/${id}">${title}</a></h3><a href="/papers/${id}"><ul><li>${picture}</li><li>2 authors</li></ul></a></article>`
const [kites, lanterns] = [card('Paper Kites', '2511.01001'), card('Lantern Graphs', '2511.01002')]
const both = [
  ['Paper Kites', null, 2, 12],
  ['Lantern Graphs', null, 2, 12],
]

describe('a picture that stands in the page itself', () => {
  test('is no part of the length of what is beside it', () => {
    const curator = `<h2>by ${picture} <a href="/akhaliq">AK</a> and the research community</h2>`
    expect(read(curator + kites + lanterns)).toEqual([both, []])
  })

  test('is no part of the length of a title', () => {
    expect(read(kites.replace('Paper ', `Paper ${picture} `) + lanterns)).toEqual([both, []])
  })
})

describe('a link around a whole card', () => {
  const abstract = 'We study how paper kites can learn to read the wind, and what the wind makes of it.'
  const around = (inside: (authors: string) => string): string =>
    ['2511.01001', '2511.01002']
      .map((id) => `<a href="/papers/${id}">${inside('2 authors')}</a>`)
      .join('')
      .replace('Kites', 'Bells')
  const found = [
    ['Paper Bells', abstract, 2, null],
    ['Paper Kites', abstract, 2, null],
  ]

  test.each([
    ['blocks', (authors: string) => `<h3>Paper Kites</h3><p>${abstract}</p><div>${authors}</div>`],
    ['a heading', (authors: string) => `<h3>Paper Kites</h3><span>${abstract}</span><ul><li>${authors}</li></ul>`],
    ['an article', (authors: string) => `<article><h3>Paper <b>Kites</b></h3><p>${abstract}</p><span>${authors}</span></article>`],
  ])('holds several texts: %s', (_name, inside) => {
    expect(read(around(inside))).toEqual([found, []])
  })

  test('holds several texts in Markdown', () => {
    const card = (title: string, id: string): string => `[\n\n### ${title}\n\n${abstract}\n\n](/papers/${id})\n\n2 authors\n\n`
    const { entries } = parseDigest(`# Daily Papers\n\n${card('Paper Bells', '2511.01001')}${card('Paper Kites', '2511.01002')}`)
    expect(entries.map((entry) => [entry.title, entry.abstract, entry.authorCount, entry.upvotes])).toEqual(found)
  })
})

describe('a heading that leads to no paper, where all others do', () => {
  test.each([
    ['at the foot', `${kites}${lanterns}<h3>About us</h3><p>We are a community of readers.</p>`],
    ['between cards', `${kites}<h3><a href="https://ads.example.com/">Train faster on our GPUs</a></h3>${lanterns}`],
    ['above all cards', `<h3>Papers of our readers</h3>${kites}${lanterns}`],
  ])('is no title: %s', (_name, html) => {
    expect(read(html)).toEqual([both, ['unrecognised-text']])
  })

  test('is a title below a card or above a byline', () => {
    const unlinked = (html: string): string => html.replace(/<h3><a [^>]*>(.*?)<\/a><\/h3>/, '<h3>$1</h3>')
    expect(read(unlinked(kites) + lanterns + card('Counting Sheep', '2511.01003'))).toEqual([
      [...both, ['Counting Sheep', null, 2, 12]],
      [],
    ])
    const byline = '<div>3 authors</div>'
    const alone = '<h3>Counting Sheep</h3><p>Sheep are counted until whoever counts them is asleep.</p>'
    expect(read(`${kites}${lanterns}${alone}${byline}`)).toEqual([
      [...both, ['Counting Sheep', 'Sheep are counted until whoever counts them is asleep.', 3, null]],
      ['abstract-missing', 'abstract-missing'],
    ])
  })
})

describe('a line of each card that nobody knows', () => {
  const lines = ['Posted by hanne', 'Selected 3 days ago by hanne', 'Very relevant', 'New today!', 'cs.CL', '12 min read']
  const thumbnail = (html: string): string =>
    html.replace(/(<article>)(.*?%2F([\d.]+)")/, '$1<a href="/papers/$3"><img src="https://cdn-thumbnails.huggingface.co/$3.png"></a>$2')
  const foot = '<footer><a href="/terms-of-service">TOS</a></footer>'
  const found = [both, ['unrecognised-text', 'unrecognised-text']]

  test.each(lines)('is neither a title nor an abstract: %s', (line) => {
    const cards = [kites, lanterns].map(thumbnail)
    const places = [
      ['</a><a href="/login', `</a><p>${line}</p><a href="/login`],
      ['<h3>', `<p>${line}</p><h3>`],
      ['</h3>', `</h3><p>${line}</p>`],
      ['</article>', `<p>${line}</p></article>`],
    ] as const
    for (const [place, filled] of places) expect(read(cards.map((html) => html.replace(place, filled)).join('') + foot)).toEqual(found)
  })

  test('is none in Markdown', () => {
    const page = ['1', '2', '3'].map((n) => {
      const [paper, votes] = [`/papers/2511.0100${n}`, `/login?next=%2Fpapers%2F2511.0100${n}`]
      const picture = `https://cdn-thumbnails.huggingface.co/social-thumbnails${paper}.png`
      return `[![](${picture})](${paper})\n\nPosted by hanne-k\n\n[1${n}](${votes})\n\n### [Paper Kites ${n}](${paper})\n\n2 authors\n\n`
    })
    const { entries } = parseDigest(`# Daily Papers\n\n${page.join('')}`)
    expect(entries.map(({ title, upvotes }) => [title, upvotes])).toEqual([
      ['Paper Kites 1', 11],
      ['Paper Kites 2', 12],
      ['Paper Kites 3', 13],
    ])
  })
})

describe('what a text says itself', () => {
  test('counts for more than a link to some page of the site', () => {
    const moved = (html: string): string => html.replace(/<a href="\/papers\/\S+"><ul>/, '<a href="/web/papers/some/where"><ul>')
    expect(read(moved(kites) + lanterns)).toEqual([both, []])
    expect(read(moved(kites).replace('/web/papers/some/where', '/somebody') + lanterns)).toEqual([both, []])
  })
})

describe('numbers of a paper that is shown twice', () => {
  const votes = (count: string): string => kites.replace('>12<', `>${count}<`)

  test('are told where they disagree', () => {
    expect(read(kites + lanterns + votes('99').replace('2 authors', '7 authors'))).toEqual([both, ['copies-disagree', 'copies-disagree']])
    expect(read(kites + votes('99') + lanterns)).toEqual([both, ['copies-disagree']])
  })

  test('agree where one is rounded', () => {
    const [first, second] = [votes('1412'), votes('1.41k')]
    expect(read(first + lanterns + second)).toEqual([[['Paper Kites', null, 2, 1412], both[1]], []])
  })
})

test('a heading that leads to arXiv is a title', () => {
  const moved = (html: string): string => html.replace(/<h3><a href="/, '<h3><a href="https://arxiv.org').replace('.org/papers', '.org/abs')
  expect(read(moved(kites) + moved(lanterns))).toEqual([both, []])
})
