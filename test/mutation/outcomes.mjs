/** `node test/mutation/outcomes.mjs FILE...`: run tests as those of mutants are, and print what each came to, as JSON. A process of its own: assertions are global. */
import { bundleTests } from '../../mutation/bundle.mjs'

const load = await bundleTests(process.argv.slice(2))
const outcomes = {}
const tests = load()
for (const { id, run } of tests) {
  try {
    await run()
    outcomes[id] = 'passed'
  } catch (error) {
    outcomes[id] = String(error.message)
  }
}
console.log(JSON.stringify({ outcomes, isNew: load() !== tests }))
