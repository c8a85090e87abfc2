/** What is so for all tests. */
import fc from 'fast-check'

// In CI random inputs are always the same, so that a rare old fault does not stop a change that has nothing to do with it; by hand they are new.
if (process.env['CI'] !== undefined) fc.configureGlobal({ seed: 2_509 })
