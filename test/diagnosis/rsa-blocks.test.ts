/** An RSA text of several blocks: each is opened by itself, so that what is wrong with one says nothing of the key. */
import { describe, expect, it } from 'vitest';
import { sealedAnswer } from '../helpers/forge-douyin-rsa-faults.ts';
import { createRandom } from '../helpers/forge-random.ts';
import { decryptText } from '../helpers/run-main.ts';

const BLOCK_BYTES = 128;
const made = sealedAnswer(createRandom('rsa-blocks'), { bits: 1024, shareBytes: 50 });
const bytes = Buffer.from(made.data, 'base64');
const blocks = bytes.length / BLOCK_BYTES;

async function judge(data: Uint8Array) {
  const body = { err_no: 0, err_msg: '', log_id: 'x1', data: Buffer.from(data).toString('base64') };
  const { result } = await decryptText(JSON.stringify(body), [
    `--app-private-key=${made.pair.privateKey.export({ type: 'pkcs8', format: 'pem' })}`,
  ]);
  return { status: result?.status, ...result?.diagnostics[0] };
}

describe(`a text of ${blocks} blocks`, () => {
  it('opens', async () => {
    expect(blocks).toBeGreaterThan(2);
    expect(await judge(bytes)).toMatchObject({ status: 'decrypted' });
  });

  it('names the block that was changed, also the first', async () => {
    for (let block = 0; block < blocks; block++) {
      const changed = Buffer.from(bytes);
      changed[block * BLOCK_BYTES + 60] = (changed[block * BLOCK_BYTES + 60] ?? 0) ^ 1;
      expect(await judge(changed)).toMatchObject({
        status: 'failed',
        code: 'ciphertext-altered',
        args: { block: block + 1, blocks },
      });
    }
  });

  it('is cut, and not foreign, when its last blocks are missing', async () => {
    for (let count = 1; count < blocks; count++)
      expect(await judge(bytes.subarray(0, count * BLOCK_BYTES))).toMatchObject({
        status: 'failed',
        code: 'ciphertext-truncated',
        certainty: 'proven',
      });
  });
});
