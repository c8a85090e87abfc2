/** Ways to look at what lies before or behind each character, which steps have to show: the options' `way` says which. */
const ways = {
  'a loop': (_text, at) => {
    let sum = 0
    for (let before = 0; before < at; before++) sum += before
    return sum
  },
  'a callback': (_text, at, places) => places.slice(0, at).some((place) => place < 0),
  'indexOf of a string': (text, at) => text.indexOf('b', at),
  'lastIndexOf of a string': (text, at) => text.lastIndexOf('b', at),
  'includes of a string': (text, at) => text.includes('b', at),
  'includes of a list': (_text, at, places) => places.includes(-1, at),
  'a slice of a list': (_text, at, places) => places.slice(at),
  'two lists as one': (_text, _at, places) => places.concat([]),
  'a pattern that is searched': (text) => /b/.test(text),
  'a pattern from a place': (text, at) => {
    const pattern = /b/g
    pattern.lastIndex = at
    return pattern.exec(text)
  },
  'a replacement': (text) => text.replaceAll('b', 'c'),
  'a pattern that ends far behind': (text) => /^a+/.exec(text),
}

export function run(text, { way }) {
  const places = Array.from(text, (_, at) => at)
  for (const at of places) ways[way](text, at, places)
}
