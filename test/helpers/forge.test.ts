/** The forge against the published vectors: what it makes is what the platforms make. */
import { createDecipheriv, createPrivateKey, createPublicKey, verify, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import envelopes from '../vectors/alipay-envelopes.json' with { type: 'json' };
import keyPair from '../vectors/alipay-key-pair.json' with { type: 'json' };
import wechatPayloads from '../vectors/wechat-payloads.json' with { type: 'json' };
import rawDataSignatures from '../vectors/wechat-raw-data-signature.json' with { type: 'json' };
import { FAULTS, forgeCase } from './forge.ts';
import { ALIPAY_ERRORS, alipayPayload, encodeGbk, encryptAlipay, errorPlaintext, signAlipay } from './forge-alipay.ts';
import { certificatePem, rsaPair } from './forge-keys.ts';
import { createRandom } from './forge-random.ts';
import { encryptWechat, signRawData, wechatPhone } from './forge-wechat.ts';

describe('the forge', () => {
  it.each(wechatPayloads.vectors)('makes the ciphertext of $id', ({ sessionKey, iv, plaintext, encryptedData }) => {
    expect(encryptWechat(sessionKey, iv, plaintext)).toBe(encryptedData);
  });

  it.each(rawDataSignatures.vectors)('makes the signature of $id', ({ rawData, sessionKey, signature }) => {
    expect(signRawData(rawData, sessionKey)).toBe(signature);
  });

  it.each(envelopes.vectors)('makes ciphertext and signature of $id', (vector) => {
    const [pair] = keyPair.vectors;
    const key = createPrivateKey({
      key: Buffer.from(pair?.privatePkcs8B64 ?? '', 'base64'),
      format: 'der',
      type: 'pkcs8',
    });
    const { response, sign }: { response: string; sign: string } = JSON.parse(vector.envelope);
    const made = vector.signedContentQuoted
      ? encryptAlipay(vector.aesKeyB64, Buffer.from(vector.plaintext))
      : vector.plaintext;
    const content = vector.signedContentQuoted ? `"${made}"` : made;
    const signType = vector.signType === 'RSA' ? 'RSA' : 'RSA2';
    const signed = signAlipay(content, { bits: 2048, privateKey: key, publicKey: createPublicKey(key) }, signType);
    expect([made, signed]).toEqual([response, sign]);
  });

  it('writes the error answers with the documented number of bytes', () => {
    const bytes = ALIPAY_ERRORS.map((error) => Buffer.byteLength(errorPlaintext(error)));
    expect(bytes).toEqual([107, 117, 143, 98, 120, 256]);
  });

  it('makes phone plaintexts whose first block is known', () => {
    const payload = wechatPhone(createRandom('first block'));
    const key = Buffer.from(payload.sessionKey, 'base64');
    const decipher = createDecipheriv('aes-128-cbc', key, Buffer.from(payload.iv, 'base64'));
    const text = decipher.update(payload.encryptedData, 'base64', 'utf8') + decipher.final('utf8');
    expect(text.slice(0, 16)).toBe('{"phoneNumber":"');
  });

  it('makes certificates that verify themselves', () => {
    const pair = rsaPair(2048, 0);
    const certificate = new X509Certificate(certificatePem(pair, 'phonekit'));
    expect(certificate.verify(pair.publicKey)).toBe(true);
    expect(certificate.publicKey.equals(pair.publicKey)).toBe(true);
  });

  it('signs what it encrypts', () => {
    const { response, sign, keys } = alipayPayload(createRandom('sign'));
    expect(verify('sha256', Buffer.from(`"${response}"`), keys.platform.publicKey, Buffer.from(sign, 'base64'))).toBe(
      true,
    );
  });

  it('encodes GBK so that it decodes to the same text', () => {
    const text = '{"subMsg":"无效的授权关系，权限不足"}';
    expect(new TextDecoder('gbk').decode(encodeGbk(text))).toBe(text);
  });

  it.each(Object.entries(FAULTS).flatMap(([platform, rows]) => rows.map(({ id }) => [platform, id] as const)))(
    'makes the same %s %s again from the same seed',
    (platform, id) => {
      expect(forgeCase(id, platform, 7)).toEqual(forgeCase(id, platform, 7));
    },
  );
});
