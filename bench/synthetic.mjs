/** Digests that nobody scraped: the plain dialect's shape filled with invented prose, the same on every machine. */

const nouns =
  'agent alignment attention benchmark cache checkpoint context corpus curriculum decoder diffusion distillation embedding encoder evaluation expert gradient image inference kernel language latency layer memory model motion network policy prompt query ranking reasoning retrieval reward sampler scene signal sparsity speech student teacher token trajectory transformer video vision world'.split(
    ' ',
  )
const adjectives =
  'adaptive causal compact continual dense efficient frozen general hidden hierarchical large latent linear local long modular multimodal noisy open parallel recurrent robust scalable shared sparse spatial stable strong structured temporal tiny unified visual weak'.split(
    ' ',
  )
const verbs =
  'aligns balances bounds compresses corrects couples describes enables explains improves isolates lowers merges predicts preserves reduces repairs replaces reveals scales separates stabilises surpasses transfers'.split(
    ' ',
  )
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct']

/** Small seeded generator (mulberry32): a function that gives a number from 0 up to 1. */
function seed(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const capitalise = (text) => text[0].toUpperCase() + text.slice(1)

/** Functions that write invented prose; all that they choose comes from `random`. */
function makeWriter(random) {
  const whole = (low, high) => low + Math.floor(random() * (high - low + 1))
  const pick = (list) => list[whole(0, list.length - 1)]
  const phrase = () => `${pick(adjectives)} ${pick(nouns)}`
  const clause = () => `the ${phrase()} ${pick(verbs)} each ${phrase()}`
  const sentence = () => {
    const tail = random() < 0.3 ? `, by ${whole(2, 90)}.${whole(0, 9)}% on the ${pick(nouns)} benchmark` : ` in a ${phrase()}`
    return `${capitalise(clause())}, while ${clause()} without a ${pick(nouns)}${tail}.`
  }
  const title = () => `${capitalise(pick(nouns))}${capitalise(pick(nouns))}: ${capitalise(phrase())} for ${capitalise(phrase())}`
  return { whole, pick, sentence, title }
}

function writeAbstract({ whole, sentence }) {
  const least = whole(1200, 1750)
  const sentences = ['We study an invented problem.']
  for (let length = 0; length < least; length += sentences.at(-1).length + 1) sentences.push(sentence())
  return sentences.join(' ')
}

/** One entry; on the real page six of ten dates carry no year and half of the entries carry a count. */
function writeEntry(writer) {
  const { whole, pick, title } = writer
  const year = whole(1, 10) <= 4 ? `, ${whole(2022, 2024)}` : ''
  const count = whole(0, 1) === 0 ? ` ${whole(1, 40)}` : ''
  const date = `${pick(months)} ${whole(1, 28)}${year}${count}`
  return `${title()}\n\n${writeAbstract(writer)}\n\n  • ${whole(2, 40)} authors\n·\n${date}\n\n`
}

const header =
  'new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\nbyAK and the research community\n\nNov 5\n\n'

/**
 * Write a digest of at least `length` characters.
 *
 * The bullet and the dot of each byline lie outside and inside Latin-1: because of the bullet the engine keeps the whole
 * text with two bytes a character, as it does with a real page.
 */
export function writeDigest(length) {
  const writer = makeWriter(seed(20251105))
  let text = header
  while (text.length < length) text += writeEntry(writer)
  return text
}

const site = 'https://huggingface.co'

const markdownHeader = `new

Get trending papers in your email inbox!

[Subscribe](${site}/login?next=%2Fpapers)

# Daily Papers

## by[![](${site}/front/assets/papers-by.png)AK](${site}/akhaliq) and the research community

*   Daily
*   Weekly
*   Monthly

[](${site}/papers/date/2025-11-04)Nov 5

`

/** One entry as turndown writes it: links over several lines, a list of pictures before the number of authors. */
function writeMarkdownEntry(writer, index) {
  const { whole, pick, title } = writer
  const paper = `${site}/papers/25${whole(10, 10)}.${String(10000 + index).padStart(5, '0')}`
  const id = paper.slice(-10)
  const year = whole(1, 10) <= 4 ? `, ${whole(2022, 2024)}` : ''
  const comments = whole(0, 1) === 0 ? ` [${whole(1, 40)}](${paper}#community)` : ''
  const pictures = Array.from({ length: whole(1, 5) }, (_, at) => `*   ![](${site}/avatars/${index}${at}c948ecf9c413ad4c8aa6598d3.svg)\n`)
  const votes = `[\n\n${whole(1, 90)}\n\n\n\n](${site}/login?next=%2Fpapers%2F${id})`
  const authors = `[\n\n${pictures.join('')}*   ${whole(2, 40)} authors\n\n](${paper})`
  return `${votes}\n\n### [${title()}](${paper})\n\n[\n\n${writeAbstract(writer)}\n\n](${paper})\n\n${authors}\n\n·\n\n${pick(months)} ${whole(1, 28)}${year}${comments}\n\n`
}

/** Write a page of search results in Markdown of at least `length` characters. */
export function writeMarkdownDigest(length) {
  const writer = makeWriter(seed(20251105))
  let text = markdownHeader
  for (let index = 0; text.length < length; index++) text += writeMarkdownEntry(writer, index)
  return text
}

const htmlHeader = `<!doctype html><html><head><title>Daily Papers - Hugging Face</title></head><body class="DailyPapersPage"><main>
<section><h1><a href="/papers">Daily Papers</a></h1>
<h2>by<a href="/akhaliq"><img alt="" src="/front/assets/papers-by.png">AK</a> and the research community</h2>
<a href="/papers/date/2025-11-04"></a><time datetime="2025-11-05T00:00:00.000Z">Nov 5</time>
`

/** One card as the site writes it, with the pictures of some authors and a drawing in each button. */
function writeHtmlEntry(writer, index) {
  const { whole, pick, title } = writer
  const id = `25${whole(10, 10)}.${String(10000 + index).padStart(5, '0')}`
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true" width="1em" viewBox="0 0 12 12"><path d="M5 2a1 1 0 0 1 1 0Z"></path></svg>'
  const pictures = Array.from(
    { length: whole(1, 5) },
    (_, at) => `<li class="-mr-2 h-4" title="User ${at}"><img alt="" src="/avatars/${index}${at}c948ecf9c413.svg"></li>`,
  )
  const year = whole(1, 10) <= 4 ? `, ${whole(2022, 2024)}` : ''
  const comments = whole(0, 1) === 0 ? `<a href="/papers/${id}#community">${drawing} ${whole(1, 40)}</a>` : ''
  return `<article class="relative flex flex-col"><div class="flex w-full gap-6"><a href="/login?next=%2Fpapers%2F${id}" class="self-start"><div class="flex h-14 w-12">
<input disabled type="checkbox" class="peer hidden">${drawing}<div class="leading-none">${whole(1, 90)}</div></div></a>
<div class="w-full"><h3 class="mb-1"><a href="/papers/${id}" class="line-clamp-3">${title()}</a></h3>
<a href="/papers/${id}" class="block"><p class="text-sm">${writeAbstract(writer)}</p></a>
<div class="flex gap-2"><a href="/papers/${id}" class="flex"><ul class="flex">${pictures.join('')}<li class="order-first">${whole(2, 40)} authors</li></ul></a>
<div>·</div><div>${pick(months)} ${whole(1, 28)}${year} ${comments}</div></div></div></div></article>
`
}

/** Write a page of search results in HTML of at least `length` characters. */
export function writeHtmlDigest(length) {
  const writer = makeWriter(seed(20251105))
  let text = htmlHeader
  for (let index = 0; text.length < length; index++) text += writeHtmlEntry(writer, index)
  return `${text}</section></main></body></html>`
}
