/** Checks as an assertion of vitest and jest. */
import type { Digest } from '../schema.ts'
import { checkDigest } from './check.ts'
import type { CheckConfig } from './config.ts'
import type { CheckContext } from './context.ts'

/**
 * Matchers for `expect.extend`: `expect(text).toPassCheck(config)`. Messages name errors and warnings with their places.
 */
export const checkMatchers = {
  toPassCheck(received: string | Digest, config?: CheckConfig, context?: CheckContext): { pass: boolean; message: () => string } {
    const { ok, messages } = checkDigest(received, config, context)
    const lines = messages
      .filter(({ severity }) => severity !== 'info')
      .map(({ line, column, severity, ruleId, reason }) => `${line ?? '?'}:${column ?? '?'} ${severity} ${ruleId}: ${reason}`)
    return { pass: ok, message: () => (ok ? 'The check passed' : `The check failed:\n${lines.join('\n')}`) }
  },
}
