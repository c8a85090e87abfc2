/** What a check knows beside the capture and the configuration. A wrong part is a TypeError that says what was expected. */
import { show } from '../options.ts'
import type { Baseline } from './baseline.ts'
import type { CaptureFacts } from './result.ts'
import type { ItemSchema } from './schema.ts'

/** Each part may be left out. */
export interface CheckContext {
  /** The capture's name, for comparisons. */
  readonly name?: string | undefined
  /** The text of a digest that is given, to which its places belong. */
  readonly source?: string | undefined
  /** The facts of captures that were made before, oldest first. */
  readonly earlier?: readonly CaptureFacts[] | undefined
  /** What captures looked like when all was well. */
  readonly baseline?: Baseline | undefined
  /** A schema of your own for each entry, or in a feed for each item as it stands there. */
  readonly schema?: ItemSchema | undefined
}

/** What each part of a context has to be, in the words of the error that refuses anything else. */
const contextParts: { readonly [K in keyof CheckContext]-?: readonly [expected: string, accepts: (value: unknown) => boolean] } = {
  name: ['a string', (value) => typeof value === 'string'],
  source: ['the text of the digest', (value) => typeof value === 'string'],
  earlier: ['a list of the facts of earlier results, result.facts of each,', (value) => Array.isArray(value) && value.every(isFacts)],
  // Looked at as it is read.
  baseline: ['a baseline', () => true],
  schema: ['a schema that follows Standard Schema', isSchema],
}

const isFacts = (value: unknown): boolean => {
  const { layout, shares, pages } = (value ?? {}) as Partial<CaptureFacts>
  return typeof layout === 'string' && isObject(shares) && Array.isArray(pages) && pages.every((page: unknown) => isPage(page))
}

const isPage = (value: unknown): boolean => isObject(value) && Array.isArray((value as { readonly papers?: unknown }).papers)

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

function isSchema(value: unknown): boolean {
  return typeof (value as ItemSchema | null)?.['~standard']?.validate === 'function'
}

/** @throws TypeError where a context is none, has an unknown key, or a part of another kind */
export function assertContext(context: CheckContext): void {
  if (!isObject(context))
    throw new TypeError(`Expected the context to be an object, got ${Array.isArray(context) ? 'an array' : show(context)}`)
  for (const [key, value] of Object.entries(context)) {
    if (!Object.hasOwn(contextParts, key))
      throw new TypeError(`Unknown key \`${key}\` of the context; known are ${Object.keys(contextParts).join(', ')}`)
    const [expected, accepts] = contextParts[key as keyof CheckContext]
    if (value !== undefined && !accepts(value))
      throw new TypeError(`Expected \`${key}\` of the context to be ${expected}, got ${show(value)}`)
  }
}
