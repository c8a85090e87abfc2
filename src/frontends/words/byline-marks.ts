/** Marks that stand between the parts of a byline, and those that lists are written with. */

/** The site's own mark between the parts. */
export const middleDot = 0xb7
/** The bullet of the site, as innerText writes it. */
export const bullet = 0x2022

const otherDots: ReadonlySet<number> = new Set([...'∙⋅‧・'].map((dot) => dot.charCodeAt(0)))

/** Whether a character stands between the parts of a byline; the site's own comes first. */
export const isDot = (unit: number): boolean => unit === middleDot || (unit > 0x7f && unit !== bullet && otherDots.has(unit))

/** Marks that lists are written with; innerText's own is the first. */
export const bullets = '•‣◦▪●○*+-–—'

/** Whether a character is one of {@link bullets}. */
export const isBullet = (unit: number): boolean => bullets.includes(String.fromCharCode(unit))
