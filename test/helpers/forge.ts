/**
 * The forge: captures made as the platforms make them, then broken in one known way. It shares no code with the
 * product, so that both can be wrong only independently.
 */
import { ALIPAY_FAULTS } from './forge-alipay-faults.ts';
import type { Fault, ForgedCase } from './forge-case.ts';
import { createRandom, type Random } from './forge-random.ts';
import { WECHAT_FAULTS } from './forge-wechat-faults.ts';

export type { ForgedCase, ForgedExpectation } from './forge-case.ts';
export { FORGE_NOW_MS } from './forge-container.ts';

/** Every fault of every platform, by platform id. */
export const FAULTS: Readonly<Record<string, readonly Fault<Random>[]>> = {
  wechat: WECHAT_FAULTS,
  alipay: ALIPAY_FAULTS,
};

/**
 * Makes one case; the same three arguments always give the same case.
 *
 * @param fault - id from `FAULTS`.
 * @param platform - platform id.
 * @param seed - any number.
 */
export function forgeCase(fault: string, platform: string, seed: number): ForgedCase {
  const row = FAULTS[platform]?.find((candidate) => candidate.id === fault);
  if (row === undefined) throw new Error(`no fault ${fault} for ${platform}`);
  return row.make(createRandom(`${platform}/${fault}/${seed}`));
}
