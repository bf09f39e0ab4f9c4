import { describe, expect, it } from 'vitest';
import { editAnswers, type NewAnswer } from '../../src/config/edit/answers.ts';
import { type ConfigFormat, parseConfig } from '../../src/config/parse.ts';

const NOTE = 'a # "b": 中';
const ANSWERS: readonly NewAnswer[] = [
  { app: 'shop', item: 'quota', answer: { done: true, date: '2026-01-02' } },
  { app: 'shop', item: 'ipWhitelist', answer: { done: false, date: '2026-01-02', note: NOTE } },
];

async function edit(text: string, format: ConfigFormat, answers = ANSWERS): Promise<string | null> {
  const before = await parseConfig({ path: 'x', text, format });
  if (!before.ok) throw new Error(JSON.stringify(before.diagnostics));
  return editAnswers(text, format, before.value.config, answers);
}

const lines = (...texts: string[]): string => texts.map((text) => `${text}\n`).join('');

const YAML_QUOTA = 'quota: { done: true, date: "2026-01-02" }';
const YAML_LIST = 'ipWhitelist: { done: false, date: "2026-01-02", note: "a # \\"b\\": 中" }';
const APP = ['apps:', '  shop:', '    platform: wechat   # ours', '    appId: wx1'];
const REST = ['    # behind', '', '  # another one', '  other: { platform: wechat, appId: wx2 }'];

describe('answers go into YAML', () => {
  it.each([
    [
      'without any',
      lines(...APP, ...REST),
      lines(...APP, '    console:', `      ${YAML_QUOTA}`, `      ${YAML_LIST}`, ...REST),
    ],
    [
      'with others',
      lines(...APP, '    console:', '      privacyDeclared: { done: true } # keep', ...REST),
      lines(
        ...APP,
        '    console:',
        '      privacyDeclared: { done: true } # keep',
        `      ${YAML_QUOTA}`,
        `      ${YAML_LIST}`,
        ...REST,
      ),
    ],
    [
      'in place of old ones, with their remarks',
      lines(
        ...APP,
        '    console:',
        '      ipWhitelist: { done: true, note: old } # keep',
        '      quota: { note: old, done: false }',
        ...REST,
      ),
      lines(
        ...APP,
        '    console:',
        `      ${YAML_LIST} # keep`,
        '      quota: { done: true, date: "2026-01-02", note: old }',
        ...REST,
      ),
    ],
    [
      'line by line',
      lines(
        ...APP,
        '    console:',
        '      quota:',
        '        done: false # why',
        '        note: |',
        '          long',
        ...REST,
      ),
      lines(
        ...APP,
        '    console:',
        '      quota:',
        '        done: true # why',
        '        note: |',
        '          long',
        '        date: "2026-01-02"',
        `      ${YAML_LIST}`,
        ...REST,
      ),
    ],
    [
      'on one line',
      lines(...APP, '    console: { privacyDeclared: { done: true } }', ...REST),
      lines(...APP, `    console: { privacyDeclared: { done: true }, ${YAML_QUOTA}, ${YAML_LIST} }`, ...REST),
    ],
    [
      'with an empty map',
      lines(...APP, '    console: {}'),
      lines(...APP, `    console: { ${YAML_QUOTA}, ${YAML_LIST} }`),
    ],
    [
      'without an end of line',
      lines(...APP).trimEnd(),
      lines(...APP, '    console:', `      ${YAML_QUOTA}`, `      ${YAML_LIST}`),
    ],
  ])('%s', async (_name, before, after) => {
    expect(await edit(before, 'yaml')).toBe(after);
    expect(await edit(before.replaceAll('\n', '\r\n'), 'yaml')).toBe(
      before.includes('\n') ? after.replaceAll('\n', '\r\n') : after,
    );
  });

  it('in another shape, with the comments kept', async () => {
    const text = await edit('# top\napps: { shop: { platform: wechat, # ours\n appId: wx1 } }\n', 'yaml');
    expect(text).toContain('# top');
    expect(text).toContain('# ours');
  });

  it.each([
    ['an app that another one is an alias of', 'apps:\n  shop: &a\n    platform: wechat\n    appId: wx1\n  b: *a\n'],
    ['an alias', 'apps:\n  b: &a { platform: wechat, appId: wx1 }\n  shop: *a\n'],
  ])('but not into %s', async (_name, text) => {
    expect(await edit(text, 'yaml')).toBeNull();
  });
});

const JSON_QUOTA = '"quota": { "done": true, "date": "2026-01-02" }';
const JSON_LIST = '"ipWhitelist": { "done": false, "date": "2026-01-02", "note": "a # \\"b\\": 中" }';

describe('answers go into JSON', () => {
  it('with comments and last commas where they stood', async () => {
    const start = [
      '{',
      '  // top',
      '  "apps": {',
      '    "shop": {',
      '      "platform": "wechat", // ours',
      '      "appId": "wx1", // id',
    ];
    const end = ['    },', '  },', '}'];
    expect(await edit(lines(...start, ...end), 'jsonc')).toBe(
      lines(...start, '      "console": {', `        ${JSON_QUOTA},`, `        ${JSON_LIST}`, '      },', ...end),
    );
  });

  it('without last commas, in tabs', async () => {
    const start = ['{', '\t"apps": {', '\t\t"shop": {', '\t\t\t"platform": "wechat",'];
    const end = ['\t\t}', '\t}', '}'];
    expect(await edit(lines(...start, '\t\t\t"appId": "wx1"', ...end), 'json')).toBe(
      lines(
        ...start,
        '\t\t\t"appId": "wx1",',
        '\t\t\t"console": {',
        `\t\t\t\t${JSON_QUOTA},`,
        `\t\t\t\t${JSON_LIST}`,
        '\t\t\t}',
        ...end,
      ),
    );
  });

  it('in place of old ones', async () => {
    const old = (quota: string, list: string) =>
      lines(
        '{ "apps": { "shop": { "platform": "wechat", "appId": "wx1", "console": {',
        `  ${quota}, // keep`,
        `  ${list}`,
        '} } } }',
      );
    expect(await edit(old('"quota": { "done": false }', JSON_LIST), 'jsonc')).toBe(old(JSON_QUOTA, JSON_LIST));
  });

  it('on one line, and into package.json', async () => {
    const app = '{ "apps": { "shop": { "platform": "wechat", "appId": "wx1" } } }';
    for (const [text, format] of [
      [app, 'json'],
      [`{ "phonekit": ${app} }`, 'package'],
    ] as const) {
      expect(await edit(text, format)).toContain('"note": "a # \\"b\\": 中"');
    }
  });
});

const TOML_QUOTA = 'quota = { done = true, date = "2026-01-02" }';
const TOML_LIST = 'ipWhitelist = { done = false, date = "2026-01-02", note = "a # \\"b\\": 中" }';
const TOML_APP = ['# top', '[apps.shop] # ours', 'platform = "wechat"   # wide', 'appId = "wx1"'];
const TOML_REST = ['# behind', '', '[[source]]', 'path = "a"', 'platform = "wechat"'];

describe('answers go into TOML', () => {
  it.each([
    [
      'without any',
      lines(...TOML_APP, ...TOML_REST),
      lines(...TOML_APP, '', '[apps.shop.console]', TOML_QUOTA, TOML_LIST, ...TOML_REST),
    ],
    [
      'with others',
      lines(
        ...TOML_APP,
        'domains = [',
        ' "a", # one',
        ']',
        '[apps.shop.console]',
        'privacyDeclared = { done = true } # keep',
        ...TOML_REST,
      ),
      lines(
        ...TOML_APP,
        'domains = [',
        ' "a", # one',
        ']',
        '[apps.shop.console]',
        'privacyDeclared = { done = true } # keep',
        TOML_QUOTA,
        TOML_LIST,
        ...TOML_REST,
      ),
    ],
    [
      'in place of old ones',
      lines(
        ...TOML_APP,
        '[apps.shop.console]',
        'quota = { done = false } # keep',
        'ipWhitelist = {done=true}',
        ...TOML_REST,
      ),
      lines(...TOML_APP, '[apps.shop.console]', `${TOML_QUOTA} # keep`, TOML_LIST, ...TOML_REST),
    ],
    [
      'in sections of their own',
      lines(...TOML_APP, '[apps.shop.console.quota]', 'done = false # why', ...TOML_REST),
      lines(
        ...TOML_APP,
        '[apps.shop.console.quota]',
        'done = true # why',
        'date = "2026-01-02"',
        '',
        '[apps.shop.console.ipWhitelist]',
        'done = false',
        'date = "2026-01-02"',
        'note = "a # \\"b\\": 中"',
        ...TOML_REST,
      ),
    ],
    [
      'with dotted keys',
      lines(...TOML_APP, 'console.quota.done = false # why', ...TOML_REST),
      lines(
        ...TOML_APP,
        'console.quota.done = true # why',
        'console.quota.date = "2026-01-02"',
        `console.${TOML_LIST}`,
        ...TOML_REST,
      ),
    ],
    [
      'in one line',
      'apps.shop = { platform = "wechat", appId = "wx1" } # ours\n',
      `apps.shop = { platform = "wechat", appId = "wx1", console = { ${TOML_QUOTA}, ${TOML_LIST} } } # ours\n`,
    ],
    [
      'under a table of all apps',
      lines('[apps]', 'shop.platform = "wechat"', 'shop.appId = "wx1"', 'b = { platform = "wechat", appId = "wx1" }'),
      lines(
        '[apps]',
        'shop.platform = "wechat"',
        'shop.appId = "wx1"',
        `shop.console.${TOML_QUOTA}`,
        `shop.console.${TOML_LIST}`,
        'b = { platform = "wechat", appId = "wx1" }',
      ),
    ],
  ])('%s', async (_name, before, after) => {
    expect(await edit(before, 'toml')).toBe(after);
    expect(await edit(before.replaceAll('\n', '\r\n'), 'toml')).toBe(after.replaceAll('\n', '\r\n'));
  });
});

describe('names of apps', () => {
  it.each([
    ['yaml', (name: string) => `apps:\n  ${name}:\n    platform: wechat\n    appId: wx1\n`],
    ['toml', (name: string) => `[apps."${name}"]\nplatform = "wechat"\nappId = "wx1"\n`],
    ['json', (name: string) => `{"apps":{"${name}":{"platform":"wechat","appId":"wx1"}}}`],
  ] as const)('of digits, dots and Chinese characters are found in %s', async (format, write) => {
    for (const app of ['2021', '1.0', '商城', 'a.b']) {
      const answers = ANSWERS.map((answer) => ({ ...answer, app }));
      expect([app, await edit(write(app), format, answers)]).toEqual([app, expect.stringContaining('2026-01-02')]);
    }
  });
});
