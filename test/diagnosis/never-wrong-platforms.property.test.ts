/** What must never happen on any platform: a number that is not the one inside. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BAIDU, DOUYIN, KUAISHOU, type OpenDataPlatform, XIAOHONGSHU } from '../helpers/forge-open-data.ts';
import { createRandom } from '../helpers/forge-random.ts';
import { apiEnvelope, bodyOf } from '../helpers/forge-wechat-api.ts';
import { decryptText } from '../helpers/run-main.ts';

const OPENED = ['decrypted', 'recovered'];
const change = fc.record({
  place: fc.nat(),
  value: fc.nat({ max: 255 }),
  kind: fc.constantFrom('byte', 'drop', 'cut'),
});
type Change = Readonly<{ place: number; value: number; kind: string }>;

/** One byte written over, one character deleted, or the end cut off. */
function damage(ciphertext: string, { place, value, kind }: Change): string {
  const index = place % ciphertext.length;
  if (kind === 'drop') return ciphertext.slice(0, index) + ciphertext.slice(index + 1);
  if (kind === 'cut') return ciphertext.slice(0, index + 1);
  const bytes = Buffer.from(ciphertext, 'base64');
  bytes.writeUInt8(value, place % bytes.length);
  return bytes.toString('base64');
}

async function expectRight(capture: object, args: readonly string[], right: string | undefined): Promise<void> {
  const { result } = await decryptText(JSON.stringify(capture), [...args, '--reveal']);
  if (!OPENED.includes(result?.status ?? '') || result?.phone == null) return;
  expect(result.phone.pureNumber).toBe(right);
}

describe('a payload that was changed at random shows its own number or none', () => {
  it.each<OpenDataPlatform>([BAIDU, DOUYIN, KUAISHOU, XIAOHONGSHU])('$id', async (platform) => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 50 }), change, async (seed, changed) => {
        const payload = platform.make(createRandom(`changed/${platform.id}/${seed}`));
        const capture = { encryptedData: damage(payload.encryptedData, changed), iv: payload.iv };
        const args = [`--session-key=${payload.sessionKey}`, `--platform=${platform.id}`];
        await expectRight(capture, args, payload.number?.purePhoneNumber);
      }),
      { numRuns: 250, seed: 20261122 },
    );
  });

  it('wechat, sealed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 20 }), change, fc.boolean(), async (seed, changed, hasSerial) => {
        const envelope = apiEnvelope(createRandom(`changed/api/${seed}`));
        const body = JSON.parse(bodyOf({ ...envelope, data: damage(envelope.data, changed) }));
        const args = [`--sym-key=${envelope.symKey}`, `--app-id=${envelope.appId}`];
        if (hasSerial) args.push(`--sym-key-sn=${envelope.sn}`);
        await expectRight(body, args, envelope.number?.purePhoneNumber);
      }),
      { numRuns: 250, seed: 20261122 },
    );
  });
});
