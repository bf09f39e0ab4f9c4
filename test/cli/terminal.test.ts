import { describe, expect, it } from 'vitest';
import { chooseColorLevel, chooseLanguage, chooseWidth, makeRoles } from '../../src/cli/terminal.ts';
import { PLAIN_ROLES } from '../../src/reporters/roles.ts';

describe('chooseLanguage', () => {
  it.each([
    ['--lang wins', 'en', { PHONEKIT_LANG: 'zh', LC_ALL: 'zh_CN.UTF-8' }, 'zh-CN', 'en'],
    ['PHONEKIT_LANG comes next', undefined, { PHONEKIT_LANG: 'zh', LC_ALL: 'en_US.UTF-8' }, 'en-US', 'zh'],
    ['LC_ALL outranks LC_MESSAGES', undefined, { LC_ALL: 'zh_TW.UTF-8', LC_MESSAGES: 'en_US' }, 'en-US', 'zh'],
    ['LC_MESSAGES outranks LANG', undefined, { LC_MESSAGES: 'de_DE', LANG: 'zh_CN.UTF-8' }, 'zh-CN', 'en'],
    ['LANG outranks the system', undefined, { LANG: 'zh_CN.UTF-8' }, 'en-US', 'zh'],
    ['an empty variable counts as unset', undefined, { LC_ALL: '', LANG: 'zh_CN' }, 'en-US', 'zh'],
    ['C is English', undefined, { LANG: 'C.UTF-8' }, 'zh-CN', 'en'],
    ['the system decides when nothing is set', undefined, {}, 'zh-Hans-CN', 'zh'],
    ['any other language is English', undefined, {}, 'fr-FR', 'en'],
    ['an invalid --lang still gives a language to complain in', 'xx', { LANG: 'zh_CN' }, 'zh-CN', 'en'],
  ])('%s', (_name, flag, env, systemLocale, language) => {
    expect(chooseLanguage(flag, { env, systemLocale })).toBe(language);
  });
});

describe('chooseColorLevel', () => {
  const base = { isAllowed: true, isJson: false, env: {}, isTTY: true };
  it.each([
    ['a terminal', {}, 1],
    ['no terminal', { isTTY: false }, 0],
    ['--no-color', { isAllowed: false }, 0],
    ['--no-color although forced', { isAllowed: false, env: { FORCE_COLOR: '1' } }, 0],
    ['JSON', { isJson: true }, 0],
    ['JSON although forced', { isJson: true, env: { FORCE_COLOR: '1' } }, 0],
    ['NO_COLOR', { env: { NO_COLOR: '1' } }, 0],
    ['an empty NO_COLOR', { env: { NO_COLOR: '' } }, 1],
    ['NO_COLOR and FORCE_COLOR', { env: { NO_COLOR: '1', FORCE_COLOR: '1' } }, 0],
    ['FORCE_COLOR without a terminal', { isTTY: false, env: { FORCE_COLOR: '1' } }, 1],
    ['an empty FORCE_COLOR', { isTTY: false, env: { FORCE_COLOR: '' } }, 1],
    ['FORCE_COLOR=true', { isTTY: false, env: { FORCE_COLOR: 'true' } }, 1],
    ['FORCE_COLOR=0', { env: { FORCE_COLOR: '0' } }, 0],
    ['FORCE_COLOR=false', { env: { FORCE_COLOR: 'false' } }, 0],
    ['FORCE_COLOR=3', { isTTY: false, env: { FORCE_COLOR: '3' } }, 3],
    ['TERM=dumb', { env: { TERM: 'dumb' } }, 0],
    ['TERM=dumb although forced', { env: { TERM: 'dumb', FORCE_COLOR: '1' } }, 1],
  ])('%s', (_name, changes, level) => {
    expect(chooseColorLevel({ ...base, ...changes })).toBe(level);
  });
});

describe('chooseWidth', () => {
  it.each([
    [undefined, 80],
    [20, 40],
    [40, 40],
    [100, 100],
    [300, 120],
  ])('%s columns', (columns, width) => {
    expect(chooseWidth({ isTTY: columns !== undefined, columns, write: async () => {} })).toBe(width);
  });
});

describe('makeRoles', () => {
  it('styles nothing at level 0', async () => {
    expect(await makeRoles(0)).toBe(PLAIN_ROLES);
  });

  it('writes escape sequences otherwise, whatever the environment of the tests', async () => {
    const { error } = await makeRoles(1);
    expect(error('x')).toBe('\u001b[31m\u001b[1mx\u001b[22m\u001b[39m');
  });
});
