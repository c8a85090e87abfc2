/** The configuration file of the command, `daily-papers.config.json`: that of a check, and what only a run over files has. */
import * as z from 'zod'
import { fromFileName } from '../dates.ts'
import { checkConfigSchema } from './config.ts'

/** What the file holds. The package ships it as JSON Schema, dist/schemas/config.json. */
export const fileConfigSchema = checkConfigSchema.extend({
  $schema: z.string().optional().describe('Address of this schema, for editors'),
  files: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('Files, folders and patterns that are checked where the command line names none'),
  asOf: z
    .literal(fromFileName, { error: `Invalid input: expected "${fromFileName}"; a day itself is the setting parse.asOf` })
    .optional()
    .describe('Take the day of each capture from its name, as in 2025-11-05.md'),
  baseline: z.string().min(1).optional().describe('File of the baseline'),
  reporters: z.array(z.string().min(1)).min(1).optional().describe('Reporters, such as pretty or sarif:out.sarif'),
})
export type FileConfig = z.infer<typeof fileConfigSchema>
