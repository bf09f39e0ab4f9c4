import { defineConfig } from 'vitest/config';

const outputFile = process.env['PHONEKIT_TEST_RESULTS'];

export default defineConfig({
  test: {
    include: ['test/system/**/*.test.ts'],
    testTimeout: 60_000,
    reporters:
      outputFile === undefined ? ['default'] : ['default', ['json', { outputFile: `${outputFile}/system.json` }]],
  },
});
