/** The published Baidu vector, and phone payloads made with openssl, through the whole command. */
import { describe, expect, it } from 'vitest';
import { decryptText } from '../helpers/run-main.ts';
import published from './baidu.json' with { type: 'json' };
import made from './baidu-openssl.json' with { type: 'json' };

const detailOf = ({ encryptedData, iv }: { encryptedData: string; iv: string }): string =>
  JSON.stringify({ errMsg: 'getPhoneNumber:ok', encryptedData, iv });

describe.each(published.vectors)('$id, the official user info', (vector) => {
  const args = [`--session-key=${vector.sessionKey}`];

  it.each([
    ['with its AppKey', [...args, `--app-key=${vector.appKey}`]],
    ['without AppKey', args],
  ])('opens and is no phone number, %s', async (_, given) => {
    const { code, result, codes } = await decryptText(detailOf(vector), given);
    expect([code, result?.platform, result?.status, result?.phone, codes[0]]).toEqual([
      1,
      'baidu',
      'decrypted',
      null,
      'wrong-payload-kind',
    ]);
    expect(codes).not.toContain('app-mismatch');
  });

  it('opens as the data of getUserInfo', async () => {
    const capture = JSON.stringify({ data: vector.encryptedData, iv: vector.iv });
    const { result, codes } = await decryptText(capture, [...args, '--platform=baidu']);
    expect([result?.status, codes[0]]).toEqual(['decrypted', 'wrong-payload-kind']);
  });

  it.each([
    ['zero bytes', 'AAAAAAAAAAAAAAAAAAAAAA=='],
    ['nothing', ''],
  ])('opens with an iv of %s as well', async (_, iv) => {
    const { result, codes } = await decryptText(detailOf({ ...vector, iv }), [...args, '--platform=baidu']);
    expect([result?.status, codes[0]]).toEqual(['decrypted', 'wrong-payload-kind']);
    expect(codes.filter((code) => code.startsWith('iv-'))).toEqual([]);
  });

  it('does not open with a key that differs in one digit', async () => {
    const other = vector.sessionKey.replace('1d', '2d');
    const { result, codes } = await decryptText(detailOf(vector), [`--session-key=${other}`, '--platform=baidu']);
    expect([result?.status, codes]).toEqual(['failed', ['session-key-mismatch']]);
  });
});

describe('the payloads of openssl', () => {
  const [phone, empty] = made.vectors;

  it('BD-O1 opens; that standard removal of the padding fails is all there is to say', async () => {
    const { code, result, codes } = await decryptText(detailOf(phone ?? { encryptedData: '', iv: '' }), [
      `--session-key=${phone?.sessionKey}`,
      `--app-key=${phone?.appKey}`,
      '--reveal',
    ]);
    expect([code, result?.platform, result?.status, codes]).toEqual([0, 'baidu', 'decrypted', ['standard-unpadding-fails']]);
    expect(result?.phone?.pureNumber).toBe(phone?.number);
  });

  it('BD-O1 belongs to another AppKey, and an App ID is none', async () => {
    for (const appKey of ['y2dTfnWfkx2OXttMEMWlGHoB1KzMogm7', '15263713']) {
      const { code, result, codes } = await decryptText(detailOf(phone ?? { encryptedData: '', iv: '' }), [
        `--session-key=${phone?.sessionKey}`,
        `--app-key=${appKey}`,
      ]);
      expect([code, result?.status, codes[0]]).toEqual([1, 'decrypted', 'app-mismatch']);
    }
  });

  it('BD-O2 has an empty number', async () => {
    const { code, result, codes } = await decryptText(detailOf(empty ?? { encryptedData: '', iv: '' }), [
      `--session-key=${empty?.sessionKey}`,
    ]);
    expect([code, result?.status, codes[0]]).toEqual([1, 'decrypted', 'phone-number-empty']);
  });
});
