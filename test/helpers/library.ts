/** The library as the fuzzer takes it. */
import type { Library } from '../../fuzz/subject.ts'
import * as check from '../../src/check/index.ts'
import * as core from '../../src/index.ts'
import * as report from '../../src/report/index.ts'

/** The whole library, as tests have it: the source, or the build where that is tested. */
export const library: Library = { core, check, report }
