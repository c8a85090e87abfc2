/**
 * The work inside of built-in functions, which the engine does not tell: how many characters or items a call goes over, by what it is called on, its
 * arguments and its result. A search costs what lies up to the place that it finds; what fails costs all that is left.
 */

/** What has been counted since the last `takeNativeSteps`. */
let steps = 0

export function takeNativeSteps() {
  const taken = steps
  steps = 0
  return taken
}

const wholeLength = ({ length }) => length
const resultLength = (_self, _args, { length }) => length
const lengthLeft = (self, _args, result) => self.length - result.length
const upTo = ({ length }, [, from = 0], found) => (found < 0 ? length : found) - from

/** What a match costs: from where it was to begin to where it ends. One that may begin at one place alone fails there. */
function costOfMatch(pattern, text, from, match) {
  if (match !== null) return match.index + match[0].length - from
  return pattern.sticky ? 1 : text.length - from
}

/** Functions by what has them, with the cost of a call. `test`, `match`, `matchAll`, `replace`, `search` and `split` call `exec`. */
const costs = [
  [String.prototype, ['indexOf'], upTo],
  [String.prototype, ['lastIndexOf'], ({ length }, [, from = length], found) => Math.min(from, length) - found],
  [String.prototype, ['startsWith', 'endsWith'], (text, [part]) => (part.length > text.length ? 0 : part.length)],
  [String.prototype, ['trim', 'trimStart', 'trimEnd'], lengthLeft],
  [String.prototype, ['toLowerCase', 'toUpperCase', 'normalize', 'split', 'replace', 'replaceAll'], wholeLength],
  [String.prototype, ['repeat'], resultLength],
  [Array.prototype, ['indexOf'], upTo],
  [Array.prototype, ['lastIndexOf', 'splice', 'sort', 'toSorted', 'reverse', 'toReversed', 'shift', 'unshift', 'fill'], wholeLength],
  [Array.prototype, ['slice', 'concat', 'flat', 'flatMap', 'filter', 'map'], resultLength],
  [Array.prototype, ['join'], wholeLength],
]

/** Put a function in a built-in one's place that counts what a call costs. */
function count(owner, name, costOf) {
  const original = owner[name]
  owner[name] = function (...args) {
    const result = Reflect.apply(original, this, args)
    steps += Math.max(costOf(this, args, result), 0) + 1
    return result
  }
}

/** `includes` says nothing of the place. */
function countIncludes(prototype) {
  const { indexOf } = prototype
  prototype.includes = function (part, from = 0) {
    return Reflect.apply(indexOf, this, [part, from]) >= 0
  }
}

/** Count from now on, in this process. */
export function countNatives() {
  for (const [owner, names, costOf] of costs) for (const name of names) if (name in owner) count(owner, name, costOf)
  countIncludes(String.prototype)
  countIncludes(Array.prototype)
  const { exec } = RegExp.prototype
  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const match = Reflect.apply(exec, this, [text])
    steps += Math.max(costOfMatch(this, String(text), from, match), 0) + 1
    return match
  }
}
