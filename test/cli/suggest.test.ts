import { describe, expect, it } from 'vitest';
import { suggest } from '../../src/cli/suggest.ts';

describe('suggest', () => {
  it.each([
    ['wechta', ['alipay', 'wechat'], 'wechat'],
    ['WeChat', ['alipay', 'wechat'], 'wechat'],
    ['--sessionKey', ['--session-key', '--iv'], '--session-key'],
    ['--sesion-key', ['--session-key', '--iv'], '--session-key'],
    ['--plat', ['--platform', '--iv'], '--platform'],
    ['zh-CN', ['zh', 'en'], 'zh'],
    ['decypt', ['decrypt', 'demo'], 'decrypt'],
    ['xml', ['pretty', 'json'], undefined],
    ['captured.har', ['decrypt', 'demo'], undefined],
    ['', ['decrypt', 'demo'], undefined],
  ])('%j of %j is %j', (word, candidates, suggestion) => {
    expect(suggest(word, candidates)).toBe(suggestion);
  });
});
