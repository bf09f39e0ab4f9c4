/** `phonekit keys generate`: an RSA2 pair or an AES key, in new files. */
import { encodeBase64 } from '../core/crypto/base64.ts';
import { readDerKey } from '../core/crypto/key-detail.ts';
import { type KeyContainer, type KeyStructure, type WrittenKey, writeKey } from '../core/crypto/write-key.ts';
import type { Report } from '../core/report.ts';
import { UsageError } from '../core/usage-error.ts';
import type { Io, NewFile } from '../facts/io.ts';
import { writeNewFiles } from '../facts/output.ts';
import { chooseForm, makeFileRow } from '../keys/convert.ts';
import type { AnyKeyRow, KeyFileRow } from '../keys/rows.ts';
import type { UseId } from '../keys/uses.ts';

/** Sizes by what is made; the first is the usual one. */
const BITS = { rsa: ['2048', '3072', '4096'], aes: ['128', '256'] } as const;

/** What the command line gives. Each target is a new file, or `-` for standard output. */
export interface GenerateOptions {
  readonly operands: readonly string[];
  readonly bits: string | undefined;
  readonly forms: readonly string[];
  readonly outPrivate: string | undefined;
  readonly outPublic: string | undefined;
  readonly out: string | undefined;
}

interface Made {
  readonly written: WrittenKey;
  readonly target: string;
  readonly container: KeyContainer;
  readonly uses: readonly UseId[];
}

const NAME = 'phonekit keys generate';

function usage(problem: string, args: Readonly<Record<string, string>> = {}): UsageError {
  return new UsageError('usage-invalid', { problem, command: NAME, ...args });
}

function chooseBits(kind: keyof typeof BITS, bits: string | undefined): number {
  const known: readonly string[] = BITS[kind];
  if (bits !== undefined && !known.includes(bits)) {
    throw usage('unknown-value', { option: '--bits', value: bits, choices: known.join(', ') });
  }
  return Number(bits ?? BITS[kind][0]);
}

async function makeRsa(options: GenerateOptions, io: Io): Promise<Made[]> {
  const { outPrivate, outPublic } = options;
  if (options.out !== undefined) throw usage('rsa-has-two-files');
  if (outPrivate === undefined) throw usage('out-missing', { option: '--out-private' });
  if (outPublic === undefined) throw usage('out-missing', { option: '--out-public' });
  const choice = chooseForm(options.forms);
  if (choice === null) throw usage('forms-contradict');
  const structure: KeyStructure = choice.structure ?? 'pkcs8';
  if (structure === 'spki') throw usage('no-public-form');
  // One line of base64, as the consoles take it and the key tool of Alipay writes it.
  const container = choice.container ?? 'bare';
  const detail = readDerKey(await io.makeRsaKey(chooseBits('rsa', options.bits)));
  const privateKey = detail === null ? null : writeKey(detail, structure, container);
  const publicKey = detail === null ? null : writeKey(detail, 'spki', container);
  if (privateKey === null || publicKey === null) throw new TypeError('The new key cannot be written');
  const use: UseId = structure === 'pkcs1' ? 'alipay-app-private-key-other' : 'alipay-app-private-key-java';
  return [
    { written: privateKey, target: outPrivate, container, uses: [use, 'keep-private'] },
    { written: publicKey, target: outPublic, container, uses: ['upload-app-public-key', 'douyin-app-public-key'] },
  ];
}

async function makeAes(options: GenerateOptions, io: Io): Promise<Made[]> {
  const { out } = options;
  if (options.outPrivate !== undefined || options.outPublic !== undefined || options.forms.length > 0) {
    throw usage('aes-has-one-file');
  }
  if (out === undefined) throw usage('out-missing', { option: '--out' });
  const bits = chooseBits('aes', options.bits);
  const der = await io.makeSymmetricKey(bits / 8);
  const uses: UseId[] = bits === 128 ? ['alipay-aes-key', 'keep-private'] : ['wechat-sym-key', 'keep-private'];
  return [{ written: { text: encodeBase64(der), der, isPrivate: true }, target: out, container: 'bare', uses }];
}

/** Makes the keys and writes them; nothing is written if one file cannot be. */
export async function run(options: GenerateOptions, io: Io): Promise<Report<AnyKeyRow>> {
  const [kind, ...others] = options.operands;
  if ((kind !== 'rsa' && kind !== 'aes') || others.length > 0) throw usage('rsa-or-aes');
  const made = kind === 'rsa' ? await makeRsa(options, io) : await makeAes(options, io);
  const files = made.filter(({ target }) => target !== '-');
  await writeNewFiles(
    files.map(({ written, target }): NewFile => ({ path: target, text: written.text, isPrivate: written.isPrivate })),
    io,
  );
  const shown = made.filter(({ target }) => target === '-');
  const results = made.map(({ written, target, container, uses }): KeyFileRow => {
    const row = makeFileRow(written, container, target === '-' ? null : target);
    return { ...row, uses, text: target === '-' ? written.text : null };
  });
  const report = { command: 'keys generate', diagnostics: [], results };
  if (shown.length === 0) return report;
  return { ...report, output: shown.map(({ written }) => `${written.text.trimEnd()}\n`).join('') };
}
