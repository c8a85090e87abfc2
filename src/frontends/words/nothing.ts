/** Words and signs that writers and programs put where they have no value. */

/** What stands where there is no value. */
const nothing =
  /^(?:\\?[-–—?/]|\[\]|\{\}|#?n\/?a|none|null|na[nt]|undefined|unknown|tb[ad]|not (?:available|specified|mentioned|given|stated|provided|listed)|no (?:abstract|summary|authors|organi[sz]ation)(?: available)?)\.?$/i
/** A longer text is something. */
const longestNothing = 26

/** Whether a text stands where there is no value. O(1). */
export const saysNothing = (text: string): boolean => text.length <= longestNothing && nothing.test(text)
