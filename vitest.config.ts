import { defineConfig } from 'vitest/config';

// .ci/run reads the counts from this file; without it only the terminal is written to.
const outputFile = process.env['PHONEKIT_TEST_RESULTS'];

export default defineConfig({
  test: {
    // Property tests take seconds, and more on a loaded machine.
    testTimeout: 60_000,
    include: ['test/**/*.test.ts'],
    exclude: ['test/system/**', 'node_modules/**'],
    reporters:
      outputFile === undefined ? ['default'] : ['default', ['json', { outputFile: `${outputFile}/unit.json` }]],
  },
});
