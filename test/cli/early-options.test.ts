import { describe, expect, it } from 'vitest';
import { scanGlobalOptions } from '../../src/cli/early-options.ts';

describe('scanGlobalOptions', () => {
  it.each([
    [[], { lang: undefined, isJson: false, isColorAllowed: true }],
    [['decrypt', '--json'], { isJson: true }],
    [['--format', 'json', 'decrypt'], { isJson: true }],
    [['decrypt', '--format=json'], { isJson: true }],
    [['decrypt', '--format=pretty'], { isJson: false }],
    [['--lang', 'zh'], { lang: 'zh' }],
    [['--lang=zh'], { lang: 'zh' }],
    [['--lang=en', '--lang', 'zh'], { lang: 'zh' }],
    [['--lang'], { lang: undefined }],
    [['--no-color'], { isColorAllowed: false }],
    [['decrypt', '--', '--json', '--no-color', '--lang=zh'], { lang: undefined, isJson: false, isColorAllowed: true }],
  ])('%j', (argv, expected) => {
    expect(scanGlobalOptions(argv)).toMatchObject(expected);
  });
});
