import { describe, expect, it } from 'vitest';
import { FORMATS, REPORTERS } from '../../src/reporters/registry.ts';

describe('the registry of reporters', () => {
  it.each(FORMATS)('loads %s', async (format) => {
    await expect(REPORTERS[format]()).resolves.toBeTypeOf('function');
  });
});
