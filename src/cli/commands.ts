import { checkCommand } from './check-command.ts'
import type { Command } from './command.ts'
import { explainCommand } from './explain-command.ts'
import { parseCommand } from './parse-command.ts'

/** Every command. A new one is a row here; help and dispatch follow. */
export const commands: readonly Command[] = [parseCommand, checkCommand, explainCommand]
