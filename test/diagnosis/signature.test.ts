import { describe, expect, it } from 'vitest';
import type { Slot } from '../../src/core/slots.ts';
import { type Candidate, type Material, NO_MATERIAL } from '../../src/diagnosis/material.ts';
import { judgeSignature } from '../../src/diagnosis/signature.ts';
import type { Envelope } from '../../src/platforms/platform.ts';
import { alipayKeys, alipayPayload, type SignType, signAlipay } from '../helpers/forge-alipay.ts';
import { certificatePem, privateText, publicText, type RsaPair } from '../helpers/forge-keys.ts';
import { createRandom } from '../helpers/forge-random.ts';

const random = createRandom('signature');
const KEYS = alipayKeys(random);
const PAYLOAD = alipayPayload(random, { keys: KEYS });
const SMALL_KEYS = alipayKeys(random, 1024);

interface Given {
  readonly sign?: string;
  readonly signType?: string | null;
  readonly text?: string;
  readonly isEncrypted?: boolean;
}

function judge(given: Given, values: Partial<Record<Slot, readonly string[]>>, repaired: readonly string[] = []) {
  const text = given.text ?? PAYLOAD.response;
  const envelope: Envelope & { readonly sign: NonNullable<Envelope['sign']> } = {
    content: { field: 'response', text, raw: `"${text}"` },
    isEncrypted: given.isEncrypted ?? true,
    sign: { field: 'sign', text: given.sign ?? PAYLOAD.sign, raw: null },
    signType: given.signType ?? null,
    charset: null,
    isSignExpected: true,
    message: null,
  };
  const material: Record<Slot, readonly Candidate[]> = { ...NO_MATERIAL };
  for (const [slot, texts] of Object.entries(values) as [Slot, readonly string[]][]) {
    material[slot] = texts.map((value, index) => ({
      slot,
      text: value,
      position: index + 1,
      origin: { kind: 'option', option: `--${slot}` },
    }));
  }
  return judgeSignature(envelope, material as Material, repaired);
}

const signed = (content: string, signType: SignType = 'RSA2', pair: RsaPair = KEYS.platform): string =>
  signAlipay(content, pair, signType);
const right = { 'alipay-public-key': [publicText(KEYS.platform, 'bare-spki')] } as const;
const { response } = PAYLOAD;

describe('the verdict', () => {
  it.each<readonly [string, object, Given]>([
    ['valid for the quoted text', { kind: 'valid', form: 'canonical' }, {}],
    [
      'valid for the text with escaped slashes',
      { kind: 'valid' },
      { sign: signed(`"${response.replaceAll('/', '\\/')}"`) },
    ],
    ['valid under a blank in place of +', { kind: 'valid' }, { sign: PAYLOAD.sign.replaceAll('+', ' ') }],
    ['content, unquoted', { kind: 'content', form: 'unquoted' }, { sign: signed(response) }],
    ['content, with a line break', { kind: 'content', form: 'with-newline' }, { sign: signed(`"${response}"\n`) }],
    [
      'content, percent-encoded',
      { kind: 'content', form: 'percent-encoded' },
      { sign: signed(encodeURIComponent(response)) },
    ],
    ['content, key=value', { kind: 'content', form: 'key-value' }, { sign: signed(`response=${response}`) }],
    ['content, of nothing known', { kind: 'content', form: null }, { sign: signed('something else') }],
    ['damaged when cut', { kind: 'damaged', bytes: 255 - 3 }, { sign: PAYLOAD.sign.slice(0, 336) }],
    ['damaged when empty of base64', { kind: 'damaged', bytes: 0 }, { sign: '***' }],
    [
      'key when one character was altered',
      { kind: 'key' },
      { sign: (PAYLOAD.sign[9] === 'A' ? 'B' : 'A') + PAYLOAD.sign.slice(1) },
    ],
    [
      'size for a signature of 1024 bits',
      { kind: 'size', signBits: 1024 },
      { sign: signed(response, 'RSA', SMALL_KEYS.platform) },
    ],
  ])('is %s', (_name, verdict, given) => {
    expect(judge(given, right).verdict).toMatchObject(verdict);
  });

  it('is unchecked without a key and with none that can be used', () => {
    expect(judge({}, {}).verdict.kind).toBe('unchecked');
    expect(judge({}, { 'alipay-public-key': ['nonsense'] }).verdict.kind).toBe('unchecked');
  });

  it('is valid under the second of two keys and under a certificate', () => {
    const stranger = publicText(KEYS.stranger, 'pem');
    const facts = judge({}, { 'alipay-public-key': [stranger, ...right['alipay-public-key']] });
    expect(facts.verdict.kind === 'valid' && facts.verdict.trial.candidate.position).toBe(2);
    const certificate = certificatePem(KEYS.platform, 'phonekit');
    expect(judge({}, { 'alipay-public-key': [certificate] }).verdict.kind).toBe('valid');
  });

  it('says with which hash it was made', () => {
    const facts = judge({ sign: signed(`"${response}"`, 'RSA') }, right);
    expect(facts.verdict.kind === 'valid' && facts.verdict.digest.hash).toBe('SHA-1');
    expect([facts.declared, facts.isDeclared]).toEqual(['RSA2', false]);
    const declared = judge({ signType: 'rsa ' }, right);
    expect([declared.declared, declared.isDeclared]).toEqual(['RSA', true]);
  });

  it('is valid for the repaired response, which proves the damage', () => {
    const damaged = response.replaceAll('+', ' ').replaceAll('/', '_');
    expect(judge({ text: damaged }, right).verdict).toMatchObject({ kind: 'content', form: null });
    expect(judge({ text: damaged }, right, [response]).verdict).toMatchObject({ kind: 'valid' });
  });

  it('tells a deleted plus from other damage', () => {
    const place = PAYLOAD.sign.indexOf('+');
    const deleted = PAYLOAD.sign.slice(0, place) + PAYLOAD.sign.slice(place + 1);
    expect(place).toBeGreaterThan(0);
    expect(judge({ sign: deleted }, right).verdict).toMatchObject({ kind: 'damaged', isPlusDeleted: true });
    const other = PAYLOAD.sign.slice(0, place - 1) + PAYLOAD.sign.slice(place);
    expect(judge({ sign: other }, right).verdict).toMatchObject({ kind: 'damaged', isPlusDeleted: false });
  });
});

describe('own keys', () => {
  const own = { 'alipay-public-key': [publicText(KEYS.app, 'bare-spki')] };

  it('are known by the private key and by the public one', () => {
    const byPrivate = judge({}, { ...own, 'app-private-key': [privateText(KEYS.app, 'pem-pkcs1')] });
    expect([...byPrivate.ownKeys]).toEqual([[1, 'app-private-key']]);
    const byPublic = judge({}, { ...own, 'app-public-key': [publicText(KEYS.app, 'pem')] });
    expect([...byPublic.ownKeys]).toEqual([[1, 'app-public-key']]);
  });

  it('are known by the subject of an app certificate', () => {
    const certificate = certificatePem(KEYS.app, `2088${'1'.repeat(12)}-2021000123456789`);
    expect([...judge({}, { 'alipay-public-key': [certificate] }).ownKeys]).toEqual([[1, 'app-certificate']]);
  });

  it('are not seen where there are none', () => {
    const facts = judge({}, { ...right, 'app-private-key': [privateText(KEYS.app, 'bare-pkcs8')] });
    expect([...facts.ownKeys]).toEqual([]);
  });
});
