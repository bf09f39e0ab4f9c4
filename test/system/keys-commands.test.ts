/** `keys match`, `convert` and `generate` as they are called; openssl judges what they write. */
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { type FakeWorld, fakeIo } from '../helpers/fake-io.ts';
import { bareOf, openssl, opensslPair, pemOf } from '../helpers/openssl.ts';

const own = opensslPair();
const platform = opensslPair();
const sm2 = openssl('genpkey -algorithm SM2').toString();
const ec = openssl('genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256').toString();
const der = (pem: string): Buffer => Buffer.from(bareOf(pem), 'base64');

const FILES = {
  'private.pem': own.pkcs8,
  'private1.pem': own.pkcs1,
  'public.pem': own.spki,
  'public.txt': bareOf(own.spki),
  'public1.pem': own.publicPkcs1,
  'app.crt': own.certificate,
  'app.csr': own.request,
  'alipay.txt': bareOf(platform.spki),
  'other-private.pem': platform.pkcs8,
  'cut.txt': bareOf(own.pkcs8).slice(0, 900),
  'wrong-label.pem': pemOf('RSA PRIVATE KEY', der(own.pkcs8)),
  'locked.pem': own.encrypted,
  'aes.txt': 'aa4BtZ4tspm2wnXLb1ThQA==',
  'sm2.pem': sm2,
  'ec.pem': openssl('ec', ec).toString(),
};

interface Document {
  readonly ok: boolean;
  readonly command: string;
  readonly diagnostics: readonly { readonly code: string; readonly args: Readonly<Record<string, unknown>> }[];
  readonly results: readonly {
    readonly subject: string;
    readonly outcome: string;
    readonly relation?: string;
    readonly kind?: string;
    readonly repaired?: readonly string[];
    readonly text?: string | null;
    readonly diagnostics: readonly { readonly code: string; readonly title: string }[];
  }[];
}

async function run(line: string, world: FakeWorld = {}) {
  const io = fakeIo({ files: FILES, nowMs: Date.now(), ...world });
  const code = await main(line.split(' '), io);
  return { code, ...io.written, created: io.created };
}

async function json(line: string, world: FakeWorld = {}) {
  const { code, stdout, created } = await run(`${line} --json`, world);
  const document: Document = JSON.parse(stdout);
  const codes = [...document.diagnostics, ...document.results.flatMap(({ diagnostics }) => diagnostics)];
  return { code, document, created, codes: codes.map((found) => found.code) };
}

const problemOf = ({ document }: { readonly document: Document }) => document.diagnostics[0]?.args['problem'];

describe('keys inspect', () => {
  it('reads files, variables, standard input and literal keys', async () => {
    const all = await json('keys inspect private.pem file:public.txt env:AES -', {
      env: { AES: FILES['aes.txt'] },
      stdin: own.certificate,
    });
    expect([all.code, all.document.command]).toEqual([0, 'keys inspect']);
    expect(all.document.results.map(({ kind, subject, outcome }) => [kind, subject, outcome])).toEqual([
      ['rsa-private-pkcs8', 'key', 'pass'],
      ['rsa-public-spki', 'key', 'pass'],
      ['symmetric', 'key', 'pass'],
      ['certificate', 'key', 'pass'],
    ]);
    expect((await json('keys inspect', { stdin: own.spki })).document.results).toHaveLength(1);
    expect((await json(`keys inspect ${bareOf(own.spki)}`)).document.results).toHaveLength(1);
  });

  it('warns of a literal secret, and not of a literal public key', async () => {
    expect((await run(`keys inspect ${bareOf(own.pkcs8)}`)).stderr).toMatch(/history/);
    expect((await run(`keys inspect ${FILES['aes.txt']}`)).stderr).toMatch(/history/);
    expect((await run(`keys inspect ${bareOf(own.spki)}`)).stderr).toBe('');
  });

  it('fails exactly when something is wrong with a key', async () => {
    expect(await json('keys inspect public.pem cut.txt')).toMatchObject({ code: 1, codes: ['key-cut'] });
    expect(await json('keys inspect sm2.pem')).toMatchObject({ code: 0, codes: ['key-not-rsa'] });
  });

  it.each([
    ['keys inspect nothing.pem', 2, 'file-not-found'],
    ['keys inspect env:NONE', 2, 'secret-unset'],
    ['keys inspect env:EMPTY', 2, 'secret-empty'],
    ['keys inspect', 2, 'usage-invalid'],
  ])('%s: %i %s', async (line, code, found) => {
    expect(await json(line, { env: { EMPTY: ' \n' } })).toMatchObject({ code, codes: [found] });
  });
});

describe('keys match', () => {
  it.each<readonly [string, number, string, readonly string[]]>([
    ['private.pem public.pem', 0, 'pair', []],
    ['private1.pem public1.pem', 0, 'pair', []],
    ['private.pem app.crt', 0, 'pair', []],
    ['private.pem app.csr', 0, 'pair', []],
    ['public.txt app.crt', 0, 'pair', []],
    ['public.txt public.pem', 0, 'same', []],
    ['aes.txt aes.txt', 0, 'same', []],
    ['private.pem alipay.txt', 1, 'different', ['keys-do-not-match']],
    ['private.pem other-private.pem', 1, 'different', ['keys-do-not-match']],
    ['private.pem aes.txt', 1, 'different', ['keys-do-not-match']],
    ['--app-private-key private.pem --app-public-key public.pem', 0, 'pair', []],
    ['--app-private-key private.pem --alipay-public-key alipay.txt', 0, 'apart', []],
    ['--app-private-key private.pem --platform-public-key alipay.txt', 0, 'apart', []],
    ['--app-private-key private.pem --alipay-public-key public.txt', 1, 'pair', ['own-public-key-used']],
    ['--app-public-key public.pem --alipay-public-key app.crt', 1, 'pair', ['own-public-key-used']],
    ['--app-private-key private.pem --app-public-key alipay.txt', 1, 'different', ['keys-do-not-match']],
    [
      '--app-private-key private.pem --alipay-public-key private1.pem',
      1,
      'key',
      ['private-key-in-public-slot', 'own-public-key-used'],
    ],
    ['private.pem locked.pem', 1, 'key', ['key-encrypted']],
    ['private.pem cut.txt', 1, 'key', ['key-cut']],
  ])('%s: %i %s', async (operands, code, relation, codes) => {
    const found = await json(`keys match ${operands}`);
    const [first] = found.document.results;
    expect([found.code, first?.relation ?? first?.subject, found.codes]).toEqual([code, relation, codes]);
    expect(found.document.ok).toBe(code === 0);
  });

  it('compares every key with every other', async () => {
    const found = await json('keys match private.pem public.pem app.crt');
    expect(found.document.results.map(({ relation }) => relation)).toEqual(['pair', 'pair', 'pair']);
  });

  it('misses the other half only of a key that has none, where no role was given', async () => {
    const several = 'private.pem public.pem alipay.txt';
    const { document, code } = await json(`keys match ${several}`);
    expect([code, document.results.map(({ relation }) => relation)]).toEqual([0, ['pair', 'different', 'different']]);
    const foreign = await json(`keys match private.pem alipay.txt aes.txt`);
    expect(foreign.codes).toEqual(['keys-do-not-match']);
    const roles = await json(`keys match --app-private-key private.pem --app-public-key alipay.txt public.pem`);
    expect(roles.codes).toContain('keys-do-not-match');
  });

  it('says in words whose key stands in whose place', async () => {
    for (const lang of ['en', 'zh']) {
      const { stdout } = await run(
        `keys match --app-private-key private.pem --alipay-public-key public.txt --lang ${lang}`,
      );
      expect(stdout).toContain('支付宝公钥');
      expect(stdout).not.toMatch(/\{\w+\}/);
    }
  });

  it('needs two keys, and not too many', async () => {
    expect(problemOf(await json('keys match private.pem'))).toBe('match-needs-two');
    expect(problemOf(await json(`keys match ${'private.pem '.repeat(25).trim()}`))).toBe('too-many-keys');
  });
});

describe('keys convert', () => {
  const forms: readonly (readonly [string, string, string])[] = [
    ['private.pem', 'pkcs1', own.pkcs1],
    ['private1.pem', 'pkcs8', own.pkcs8],
    ['private.pem', 'spki', own.spki],
    ['app.crt', 'spki', own.spki],
    ['app.csr', 'spki', own.spki],
    ['public.txt', 'pem', own.spki],
    ['public1.pem', 'spki', own.spki],
    ['public.pem', 'pkcs1', own.publicPkcs1],
    ['private.pem', 'bare', bareOf(own.pkcs8)],
    ['private.pem', 'pkcs1 --to bare', bareOf(own.pkcs1)],
    ['public.txt', 'pkcs1 --to pem', own.publicPkcs1],
    ['app.crt', 'bare', bareOf(own.certificate)],
    ['sm2.pem', 'spki', openssl('pkey -pubout', sm2).toString()],
    ['ec.pem', 'pkcs8', ec],
  ];

  it.each(forms)('writes %s as %s like openssl, to the byte', async (file, form, expected) => {
    const { code, created, stdout } = await run(`keys convert ${file} --to ${form} --out new.txt`);
    expect([code, created.map(({ path }) => path)]).toEqual([0, ['new.txt']]);
    expect(created[0]?.text).toBe(expected);
    expect(created[0]?.isPrivate).toBe(/PRIVATE/.test(expected) || /^MIIE/.test(expected));
    expect(stdout).toContain('new.txt');
    const printed = await run(`keys convert ${file} --to ${form} --out -`);
    expect(printed.stdout.trimEnd()).toBe(expected.trimEnd());
  });

  it('undoes damage around the key', async () => {
    const { document, created, code } = await json('keys convert wrong-label.pem --to pem --out new.pem');
    expect([code, document.results[0]?.repaired]).toEqual([0, ['key-label-mismatch']]);
    expect(created[0]?.text).toBe(own.pkcs8);
  });

  it('prints public keys, and private ones only with --out -', async () => {
    const shown = await run('keys convert private.pem --to spki');
    expect([shown.code, shown.stdout]).toEqual([0, own.spki]);
    expect(shown.stderr).toMatch(/standard output/);
    const refused = await run('keys convert private.pem --to pkcs1');
    expect([refused.code, refused.stdout, refused.created]).toEqual([2, '', []]);
    expect(refused.stderr).toContain('--out');
    expect((await json('keys convert private.pem --to pkcs1 --out -')).document.results[0]?.text).toBe(own.pkcs1);
    expect((await json('keys convert private.pem --to pkcs1 --out a.pem')).document.results[0]?.text).toBeNull();
  });

  it.each<readonly [string, number, string]>([
    ['public.pem --to pkcs8', 1, 'key-not-convertible'],
    ['app.crt --to pkcs8', 1, 'key-not-convertible'],
    ['app.csr --to pem', 1, 'key-not-convertible'],
    ['sm2.pem --to pkcs1', 1, 'key-not-convertible'],
    ['aes.txt --to pem', 1, 'key-not-convertible'],
    ['cut.txt --to pem', 1, 'key-cut'],
    ['locked.pem --to pkcs8', 1, 'key-encrypted'],
    ['public.pem', 2, 'usage-invalid'],
    ['public.pem --to pem --to bare', 2, 'usage-invalid'],
    ['public.pem --to pkcs1 --to spki', 2, 'usage-invalid'],
    ['public.pem app.crt --to pem', 2, 'usage-invalid'],
    ['public.pem --to pem --out private.pem', 2, 'file-exists'],
    ['public.pem --to pem --out nowhere/a.pem', 2, 'folder-not-found'],
  ])('%s: %i %s', async (line, code, found) => {
    const result = await json(`keys convert ${line}`);
    expect([result.code, result.codes, result.created]).toEqual([code, [found], []]);
  });
});

describe('keys generate', () => {
  it('makes a pair that openssl takes', async () => {
    const found = await json('keys generate rsa --out-private a.pem --out-public b.pem --to pem');
    expect(found.code).toBe(0);
    const [privateFile, publicFile] = found.created;
    expect([privateFile?.isPrivate, publicFile?.isPrivate]).toEqual([true, false]);
    expect(openssl('pkey -check -noout', privateFile?.text).toString()).toContain('Key is valid');
    expect(openssl('pkey -pubout', privateFile?.text).toString()).toBe(publicFile?.text);
  });

  it('writes what the key tool of Alipay writes: one line each, PKCS#8 and SPKI', async () => {
    const { created } = await run('keys generate rsa --out-private a.txt --out-public b.txt');
    expect(created.map(({ text }) => text.slice(0, 20))).toEqual(['MIIEvQIBADANBgkqhkiG', 'MIIBIjANBgkqhkiG9w0B']);
    expect(created.every(({ text }) => /^[\w+/]+={0,2}$/.test(text))).toBe(true);
    const pkcs1 = await run('keys generate rsa --out-private a.txt --out-public b.txt --to pkcs1');
    expect(pkcs1.created[0]?.text).toMatch(/^MIIE[op]/);
  });

  it.each([
    [128, '', 24],
    [256, ' --bits 256', 44],
  ])('makes an AES key of %i bits', async (_bits, option, characters) => {
    const { created, code } = await run(`keys generate aes --out a.txt${option}`);
    expect(code).toBe(0);
    expect(created).toMatchObject([{ path: 'a.txt', isPrivate: true }]);
    expect(created[0]?.text).toHaveLength(characters);
  });

  it.each<readonly [string, string]>([
    ['', 'rsa-or-aes'],
    ['rsa aes', 'rsa-or-aes'],
    ['rsa --out-private a', 'out-missing'],
    ['rsa --out-public a', 'out-missing'],
    ['rsa --out a', 'rsa-has-two-files'],
    ['rsa --out-private a --out-public b --bits 128', 'unknown-value'],
    ['rsa --out-private a --out-public b --to spki', 'no-public-form'],
    ['rsa --out-private a --out-public b --to pem --to bare', 'forms-contradict'],
    ['aes', 'out-missing'],
    ['aes --out a --bits 2048', 'unknown-value'],
    ['aes --out-private a', 'aes-has-one-file'],
  ])('%s: %s', async (line, problem) => {
    const found = await json(`keys generate ${line}`.trim());
    expect([found.code, problemOf(found), found.created]).toEqual([2, problem, []]);
  });

  it('writes nothing when one of the files exists or both are the same', async () => {
    for (const target of ['public.pem', 'a.txt']) {
      const found = await json(`keys generate rsa --out-private a.txt --out-public ${target}`);
      expect([found.code, found.codes, found.created]).toEqual([2, ['file-exists'], []]);
    }
  });
});

describe('private material', () => {
  const secrets = [own.pkcs8, own.pkcs1, platform.pkcs8, FILES['aes.txt']].map(bareOf);
  const pieces = secrets.flatMap((text) => {
    // The head of a private key is the same in all, and then comes the modulus, which is public.
    const start = text.length < 100 ? 0 : 440;
    return Array.from({ length: Math.floor((text.length - start - 10) / 5) }, (_, at) =>
      text.slice(start + at * 5, start + at * 5 + 10),
    );
  });
  const lines = [
    'keys inspect private.pem private1.pem aes.txt cut.txt locked.pem wrong-label.pem',
    `keys inspect ${bareOf(own.pkcs8)} ${FILES['aes.txt']}`,
    `keys inspect ${bareOf(own.pkcs8)}x`,
    `keys inspect file:${bareOf(own.pkcs8)}`,
    `keys inspect env:${bareOf(own.pkcs8)}`,
    `keys ${bareOf(own.pkcs8)}`,
    `keys inspect --bogus=${FILES['aes.txt']}`,
    'keys match private.pem other-private.pem aes.txt',
    'keys match --app-private-key private.pem --alipay-public-key private1.pem',
    'keys convert private.pem --to pkcs1',
    'keys convert private.pem --to pkcs1 --out a.pem',
    'keys convert aes.txt --to pem',
    `keys convert private.pem --to ${FILES['aes.txt']}`,
    `keys convert private.pem --to pem --out private.pem`,
    `keys generate ${FILES['aes.txt']}`,
    'keys generate rsa --out-private a --out-public b',
    'keys generate aes --out a',
  ];

  it.each(lines)('is in no output: %s', async (line) => {
    for (const shape of ['--json', '--lang zh', '--lang en']) {
      for (const columns of [40, 120]) {
        const { stdout, stderr, created } = await run(`${line} ${shape}`, { columns, env: { NO_COLOR: '1', CI: '1' } });
        const output = (stdout + stderr).replace(/\s+/g, '');
        const made = created.filter(({ isPrivate }) => isPrivate).map(({ text }) => bareOf(text).slice(-24, -4));
        expect([...pieces, ...made].filter((piece) => output.includes(piece))).toEqual([]);
        expect(output).not.toBe('');
      }
    }
  });
});
