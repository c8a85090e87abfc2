/** Execution after execution, until time is up or a fault is found. */
import { createRandom } from './random.ts'
import type { Material } from './mutate.ts'
import { makeInput } from './mutate.ts'
import { minimise } from './minimise.ts'
import type { Library } from './subject.ts'
import { breaksAlike, type Finding, runTarget } from './target.ts'

/** What a run is asked for. */
export interface FuzzPlan {
  readonly seed: number
  /** The number of the first execution. */
  readonly from: number
  /** Executions, at most. */
  readonly executions: number
  /** Whether to go on; asked before each execution. */
  readonly mayGoOn: () => boolean
}

/** A fault, with the execution that showed it and the shortest input that was found to show it. */
export interface MinimisedFinding extends Finding {
  readonly execution: number
  readonly minimised: string
}

/** What a run came to. */
export interface FuzzResult {
  readonly executions: number
  /** Characters of all inputs. */
  readonly characters: number
  readonly finding: MinimisedFinding | null
}

/** Run until a fault is found, or for as long as the plan says. The same seed and numbers give the same executions. */
export function fuzz(library: Library, material: Material, { seed, from, executions, mayGoOn }: FuzzPlan): FuzzResult {
  let characters = 0
  let done = 0
  for (; done < executions && mayGoOn(); done++) {
    const random = createRandom(seed, from + done)
    const input = makeInput(random, material)
    characters += input.length
    const finding = runTarget(library, input, random)
    if (finding === null) continue
    const minimised = minimise(input, (shorter) => breaksAlike(library, shorter, finding))
    return { executions: done + 1, characters, finding: { ...finding, execution: from + done, minimised } }
  }
  return { executions: done, characters, finding: null }
}
