/** The forge against the published vectors: what it makes is what the platforms make. */
import {
  constants,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  privateDecrypt,
  verify,
  X509Certificate,
} from 'node:crypto';
import { describe, expect, it } from 'vitest';
import envelopes from '../vectors/alipay-envelopes.json' with { type: 'json' };
import keyPair from '../vectors/alipay-key-pair.json' with { type: 'json' };
import baidu from '../vectors/baidu.json' with { type: 'json' };
import baiduMade from '../vectors/baidu-openssl.json' with { type: 'json' };
import oauth from '../vectors/douyin-oauth.json' with { type: 'json' };
import douyinMade from '../vectors/douyin-openssl.json' with { type: 'json' };
import feishu from '../vectors/feishu.json' with { type: 'json' };
import kuaishouMade from '../vectors/kuaishou-openssl.json' with { type: 'json' };
import unionpayMade from '../vectors/unionpay-openssl.json' with { type: 'json' };
import apiSecurity from '../vectors/wechat-api-security.json' with { type: 'json' };
import wechatPayloads from '../vectors/wechat-payloads.json' with { type: 'json' };
import rawDataSignatures from '../vectors/wechat-raw-data-signature.json' with { type: 'json' };
import xiaohongshuMade from '../vectors/xiaohongshu-openssl.json' with { type: 'json' };
import { FAULTS, forgeCase } from './forge.ts';
import { ALIPAY_ERRORS, alipayPayload, encodeGbk, encryptAlipay, errorPlaintext, signAlipay } from './forge-alipay.ts';
import { encryptMobile } from './forge-douyin-faults.ts';
import { sealedAnswer } from './forge-douyin-rsa-faults.ts';
import { certificatePem, rsaPair } from './forge-keys.ts';
import {
  BAIDU,
  DOUYIN,
  encryptBaidu,
  encryptCbc,
  FEISHU,
  KUAISHOU,
  type OpenDataPlatform,
  padTo,
  XIAOHONGSHU,
} from './forge-open-data.ts';
import { createRandom } from './forge-random.ts';
import { signPss } from './forge-rsa.ts';
import { encryptUnionpay } from './forge-unionpay-faults.ts';
import { encryptWechat, signRawData, wechatPhone } from './forge-wechat.ts';
import { apiEnvelope, seal, sealGcm } from './forge-wechat-api.ts';

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

  it.each(baidu.vectors)('makes the ciphertext of $id', ({ sessionKey, filler, content, appKey, encryptedData }) => {
    expect(encryptBaidu(sessionKey, Buffer.from(filler), content, appKey)).toBe(encryptedData);
  });

  it.each(baiduMade.vectors)('makes the ciphertext of $id', ({ sessionKey, content, appKey, encryptedData }) => {
    expect(encryptBaidu(sessionKey, Buffer.from('00112233445566ff'), content, appKey)).toBe(encryptedData);
  });

  it.each([
    ...feishu.vectors.map((vector) => ({ ...vector, encoding: 'hex' as const })),
    ...[...douyinMade.vectors, ...kuaishouMade.vectors, ...xiaohongshuMade.vectors].map((vector) => ({
      ...vector,
      encoding: 'base64' as const,
    })),
  ])('makes the ciphertext of $id', ({ sessionKey, iv, plaintext, encryptedData, encoding }) => {
    const [key, ivBytes] = [Buffer.from(sessionKey, encoding), Buffer.from(iv, encoding)];
    expect(encryptCbc(key, ivBytes, padTo(Buffer.from(plaintext), 16))).toBe(encryptedData);
  });

  it.each(oauth.vectors)('makes the ciphertext of $id', ({ appSecret, plaintext, encryptedMobile }) => {
    expect(encryptMobile(appSecret, plaintext)).toBe(encryptedMobile);
  });

  it.each(unionpayMade.vectors)('makes the ciphertext of $id', ({ symmetricKey, number, mobile }) => {
    expect(encryptUnionpay(symmetricKey, number)).toBe(mobile);
  });

  it.each(apiSecurity.vectors)('makes data and tag of $id', ({ symmetricKey, body, plaintext, aad }) => {
    const { iv, data, authtag }: { iv: string; data: string; authtag: string } = JSON.parse(body);
    const [key, ivBytes] = [Buffer.from(symmetricKey, 'base64'), Buffer.from(iv, 'base64')];
    const sealed = seal('aes-256-gcm', key, ivBytes, Buffer.from(plaintext), aad);
    expect([sealed.data.toString('base64'), sealed.authtag.toString('base64')]).toEqual([data, authtag]);
    expect(sealGcm('aes-256-ecb', key, ivBytes, Buffer.from(plaintext), Buffer.from(aad))).toEqual(sealed);
  });

  it('makes the ciphertext and tag of RFC 8998 A.1, SM4-GCM', () => {
    const { data, authtag } = sealGcm(
      'sm4-ecb',
      Buffer.from('0123456789abcdeffedcba9876543210', 'hex'),
      Buffer.from('00001234567800000000abcd', 'hex'),
      Buffer.from(['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'ee', 'aa'].map((byte) => byte.repeat(8)).join(''), 'hex'),
      Buffer.from('feedfacedeadbeeffeedfacedeadbeefabaddad2', 'hex'),
    );
    expect(data.toString('hex')).toBe(
      '17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d',
    );
    expect(authtag.toString('hex')).toBe('83de3541e4c2b58177e065a9bf7b62ec');
  });

  const PLATFORMS: readonly (readonly [OpenDataPlatform, 'base64' | 'hex', string])[] = [
    [DOUYIN, 'base64', '{"phoneNumber":"'],
    [KUAISHOU, 'base64', '{"countryCode":"'],
    [XIAOHONGSHU, 'base64', '{"phoneNumber":"'],
    [FEISHU, 'hex', '{"openId":"ou_'],
  ];

  it.each(PLATFORMS.map(([platform, encoding, start]) => ({ id: platform.id, platform, encoding, start })))(
    'makes payloads of $id that node opens',
    ({ platform, encoding, start }) => {
      for (let seed = 0; seed < 20; seed += 1) {
        const payload = platform.make(createRandom(`node/${seed}`));
        const [key, iv] = [Buffer.from(payload.sessionKey, encoding), Buffer.from(payload.iv, encoding)];
        const decipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, iv);
        const text = decipher.update(payload.encryptedData, 'base64', 'utf8') + decipher.final('utf8');
        expect(text).toBe(payload.plaintext.toString());
        expect(text.slice(0, start.length)).toBe(start);
      }
    },
  );

  it('makes Baidu phone payloads of 96 bytes with 20 bytes of padding, whose iv begins the key', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const payload = BAIDU.make(createRandom(`node/${seed}`));
      const [key, iv] = [Buffer.from(payload.sessionKey, 'base64'), Buffer.from(payload.iv, 'base64')];
      expect(payload.iv).toMatch(/^[0-9a-f]{21}[wQ]==$/);
      expect(payload.iv.slice(0, 21)).toBe(payload.sessionKey.slice(0, 21));
      const decipher = createDecipheriv('aes-192-cbc', key, iv).setAutoPadding(false);
      const bytes = Buffer.concat([decipher.update(payload.encryptedData, 'base64'), decipher.final()]);
      expect([bytes.length, bytes.readUInt32BE(16), bytes.readUInt8(95)]).toEqual([96, 24, 20]);
      expect(bytes.toString('latin1', 44, 76)).toBe(payload.appKey);
    }
  });

  it('makes answers that the private key opens', () => {
    for (let seed = 0; seed < 5; seed += 1) {
      const { pair, data, number } = sealedAnswer(createRandom(`rsa/${seed}`));
      const key = { key: pair.privateKey, padding: constants.RSA_NO_PADDING };
      const block = privateDecrypt(key, Buffer.from(data, 'base64')).toString('latin1');
      expect(block.slice(0, 2)).toBe('\u0000\u0002');
      const end = block.indexOf('\u0000', 2);
      expect(end).toBeGreaterThan(9);
      expect(JSON.parse(block.slice(end + 1))).toMatchObject({ ...number });
    }
  });

  it('makes PSS signatures that node verifies with a salt of 32 bytes, and no others', () => {
    for (let seed = 0; seed < 5; seed += 1) {
      const pair = rsaPair(2048, seed);
      const message = Buffer.from(`message ${seed}`);
      const signature = signPss(pair, message, createRandom(`pss/${seed}`));
      const key = { key: pair.publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
      expect(verify('sha256', message, key, signature)).toBe(true);
      expect(verify('sha256', Buffer.from('another'), key, signature)).toBe(false);
      expect(verify('sha256', message, pair.publicKey, signature)).toBe(false);
    }
  });

  it('makes envelopes whose tag node accepts', () => {
    const { symKey, iv, data, authtag, appId, timestamp, sn, plaintext } = apiEnvelope(createRandom('envelope'));
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(symKey, 'base64'), Buffer.from(iv, 'base64'))
      .setAAD(Buffer.from(`https://api.weixin.qq.com/wxa/business/getuserphonenumber|${appId}|${timestamp}|${sn}`))
      .setAuthTag(Buffer.from(authtag, 'base64'));
    const text = decipher.update(data, 'base64', 'utf8') + decipher.final('utf8');
    expect(text).toBe(plaintext.toString());
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
