/** The JSON document of `--json` as a zod schema: nothing missing, nothing more. */
import { z } from 'zod';

const diagnosticSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  severity: z.enum(['error', 'warning', 'info']),
  title: z.string().min(1),
  message: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  evidence: z.array(z.string()),
  remedies: z.array(z.string()),
  certainty: z.enum(['proven', 'by-elimination', 'likely']),
  sources: z.array(z.string()),
  platformCode: z.string().optional(),
});

const resultSchema = z.strictObject({
  platform: z.string().nullable(),
  app: z.string().nullable(),
  location: z.strictObject({ source: z.string(), pointer: z.string(), line: z.int().min(1) }),
  status: z.enum(['decrypted', 'recovered', 'answered', 'refused', 'code-only', 'failed', 'not-attempted']),
  phone: z
    .strictObject({ number: z.string(), pureNumber: z.string(), countryCode: z.string(), masked: z.boolean() })
    .nullable(),
  signature: z.enum(['valid', 'invalid', 'missing', 'unchecked', 'not-used']),
  repairs: z.array(z.strictObject({ code: z.string(), field: z.string(), count: z.int() })),
  answer: z.strictObject({ code: z.string(), subCode: z.string().nullable() }).nullable(),
  diagnostics: z.array(diagnosticSchema),
  hints: z.array(z.string()),
});

export const reportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('phonekit'), version: z.string() }),
  command: z.string().min(1),
  ok: z.boolean(),
  summary: z.strictObject({ error: z.int(), warning: z.int(), info: z.int() }),
  diagnostics: z.array(diagnosticSchema),
  results: z.array(resultSchema),
});
