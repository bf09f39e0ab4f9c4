/**
 * The parts of SARIF 2.1.0 that phonekit writes as a zod schema: nothing missing, nothing more. With them what GitHub
 * code scanning requires beyond the standard: help of every rule, and a place and fingerprints of every result.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * @see https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
 */
import { z } from 'zod';

const text = z.string().min(1);
/** RFC 3986, as far as it says which characters stand unescaped. */
const uriReference = z.string().regex(/^(?:file:\/\/)?(?:[\w\-.~!$&'()*+,;=:@/]|%[\dA-F]{2})+$/);
const language = z.string().regex(/^[a-z]{2}-[A-Z]{2}$/);
const message = z.strictObject({ text });
const index = z.int().min(0);

const location = z.strictObject({
  id: z.int().min(0).optional(),
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({ uri: uriReference }),
    region: z
      .strictObject({
        startLine: z.int().min(1),
        startColumn: z.int().min(1).optional(),
        endLine: z.int().min(1).optional(),
        endColumn: z.int().min(1).optional(),
      })
      .optional(),
  }),
  logicalLocations: z
    .array(z.strictObject({ name: text, fullyQualifiedName: text, kind: z.literal('object') }))
    .min(1)
    .optional(),
});

const rule = z.strictObject({
  id: text,
  shortDescription: z.strictObject({ text: text.max(1024) }),
  fullDescription: z.strictObject({ text: text.max(1024) }),
  help: z.strictObject({ text, markdown: text }),
});

const notification = z.strictObject({
  descriptor: z.strictObject({ id: text, index: index.optional() }),
  associatedRule: z.strictObject({ id: text, index }).optional(),
  level: z.enum(['none', 'note', 'warning', 'error']),
  message,
  locations: z.array(location).min(1).optional(),
});

const result = z.strictObject({
  ruleId: text,
  ruleIndex: index,
  level: z.enum(['note', 'warning', 'error']),
  message,
  locations: z.array(location).length(1),
  relatedLocations: z.array(location).min(1).optional(),
  partialFingerprints: z.record(text.regex(/\/v\d+$/), z.string().regex(/^[\da-f]{32}$/)),
  suppressions: z.array(
    z.strictObject({
      kind: z.enum(['inSource', 'external']),
      status: z.enum(['accepted', 'underReview', 'rejected']),
      justification: z.string(),
      properties: z.record(z.string(), z.string()),
    }),
  ),
  properties: z.record(z.string(), z.string()),
});

export const sarifSchema = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.literal('phonekit'),
          version: text,
          semanticVersion: z.string().regex(/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/),
          language,
          rules: z.array(rule),
          notifications: z.array(z.strictObject({ id: text })),
        }),
      }),
      language,
      columnKind: z.literal('utf16CodeUnits'),
      invocations: z.tuple([
        z.strictObject({ executionSuccessful: z.boolean(), toolExecutionNotifications: z.array(notification) }),
      ]),
      results: z.array(result),
      properties: z.strictObject({ summary: text, checks: z.record(z.string(), z.int()) }),
    }),
  ]),
});
