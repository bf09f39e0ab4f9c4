/** The JSON Schema and the documents of the configuration equal the rows that they are made of; `npm run docs` rewrites them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillConfigDocument } from '../../docs/configuration.ts';
import manifest from '../../package.json' with { type: 'json' };
import { formatJsonSchema } from '../../src/config/json-schema.ts';
import { SLOT_NAMES } from '../../src/core/slots.ts';
import type { ConfigKeys } from '../../src/platforms/app-config.ts';
import { PLATFORM_CONFIGS } from '../../src/platforms/configs.ts';
import { PLATFORMS } from '../../src/platforms/registry.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n');

describe('what is generated from the rows of the configuration', () => {
  it('is the JSON Schema', () => {
    expect(read('schema/phonekit.schema.json') === formatJsonSchema()).toBe(true);
    expect(manifest.files).toContain('schema');
  });

  it.each([
    ['en', 'docs/configuration.md'],
    ['zh', 'docs/configuration.zh-CN.md'],
  ] as const)('is the document in %s', async (language, path) => {
    const text = read(path);
    const expected = (await fillConfigDocument(text, language)).split('\n');
    expect(text.split('\n').filter((line, index) => line !== expected[index])).toEqual([]);
  });
});

describe('the JSON Schema', () => {
  const schema = JSON.parse(formatJsonSchema());

  it('forbids unknown keys and describes every key in both languages', () => {
    const apps: { properties: Record<string, { markdownDescription?: string }>; additionalProperties: unknown }[] =
      schema.properties.apps.additionalProperties.oneOf;
    expect(apps).toHaveLength(PLATFORM_CONFIGS.length);
    for (const { properties, additionalProperties } of apps) {
      expect(additionalProperties).toBe(false);
      for (const [name, { markdownDescription }] of Object.entries(properties)) {
        expect([name, markdownDescription]).toEqual([name, expect.stringMatching(/^\S[^\n]*\n\n\S/)]);
      }
    }
  });
});

describe('the rows of the configuration', () => {
  it('exist for every platform that hands out a ciphertext, and for no other', () => {
    const wanted = PLATFORMS.filter(({ recipes }) => recipes.length > 0).map(({ id }) => id);
    expect(PLATFORM_CONFIGS.map(({ id }) => id)).toEqual(wanted);
  });

  it('hold every key that opens a payload, but for what belongs to one login', () => {
    for (const { id, recipes } of PLATFORMS.filter((platform) => platform.recipes.length > 0)) {
      const keys = PLATFORM_CONFIGS.find((config) => config.id === id)?.keys ?? {};
      const slots = new Set(Object.values(keys).map(({ slot }) => slot));
      const needed = recipes.map(({ keySlot }) => keySlot).filter((slot) => slot !== 'session-key');
      expect([id, needed.filter((slot) => !slots.has(slot))]).toEqual([id, []]);
    }
  });

  it('treat as secret what the slots do', () => {
    const all = (keys: ConfigKeys) => Object.values(keys);
    const secret = new Set(['session-key', 'aes-key', 'sym-key', 'app-secret', 'app-private-key']);
    for (const { slot, kind } of PLATFORM_CONFIGS.flatMap(({ keys }) => all(keys))) {
      if (slot !== undefined) expect([slot, kind === 'secret']).toEqual([slot, secret.has(slot)]);
    }
    expect(SLOT_NAMES).toEqual(expect.arrayContaining([...secret]));
  });
});
