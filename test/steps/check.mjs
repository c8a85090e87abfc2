import { checkDigest } from '../../dist/check.js'

/** All that a check does with a capture. */
export function run(text, parse) {
  checkDigest(text, { parse })
}
