/** What reading a list hands around. */
import type { PaperRecord } from '../../cues.ts'
import type { CalendarDate, FieldName } from '../../schema.ts'
import type { CheckedObject } from './check.ts'
import type { JsonPath, Place } from './nodes.ts'
import type { Found } from './values.ts'

/** Two values of one field in one object that say different things, as they are shown. */
export interface Conflict {
  readonly field: FieldName
  /** That of the value that is not used. */
  readonly place: Place
  readonly used: string
  readonly other: string
}

/** A number that the text writes with fewer digits than it has. */
export interface Rounding {
  readonly field: FieldName
  readonly place: Place
  readonly quote: string
  readonly value: number
}

/** What came of an item or an entry. Paths lead from it. */
export interface ItemReading extends Pick<CheckedObject, 'refusals' | 'repeating'> {
  /** Null where it has no title that can be read. */
  readonly record: PaperRecord | null
  /** Where its title should stand. */
  readonly titlePath: JsonPath
  /** The entry's field that a refused value is of. */
  readonly fieldOf: (path: JsonPath) => FieldName | null
  /** The day of the page that it was submitted to. */
  readonly day: Found<CalendarDate> | null
  readonly conflicts: readonly Conflict[]
  readonly rounded: readonly Rounding[]
}
