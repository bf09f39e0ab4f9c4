import { describe, expect, it } from 'vitest';
import { textBlocks } from '../../src/explanation/text-blocks.ts';
import { ordinaryLog } from '../helpers/ordinary-log.ts';

const CHUNK_BYTES = 64 * 1024;
const MEBIBYTE = 1024 * 1024;

describe('the blocks of a long stream', () => {
  it('are read one at a time, are small and hold the whole text', async () => {
    const log = Buffer.from(ordinaryLog('blocks', 3 * MEBIBYTE));
    const chunksInAll = Math.ceil((20 * MEBIBYTE) / CHUNK_BYTES);
    let given = 0;
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for (let index = 0; index < chunksInAll; index += 1) {
        const start = (index * CHUNK_BYTES) % (log.length - CHUNK_BYTES);
        given += CHUNK_BYTES;
        yield log.subarray(start, start + CHUNK_BYTES);
      }
    }
    let taken = 0;
    let furthestAhead = 0;
    for await (const block of textBlocks(chunks())) {
      furthestAhead = Math.max(furthestAhead, given - taken);
      taken += Buffer.byteLength(block);
    }
    expect(furthestAhead).toBeLessThanOrEqual(2 * MEBIBYTE);
    expect(taken).toBeGreaterThanOrEqual(given);
  });
});
