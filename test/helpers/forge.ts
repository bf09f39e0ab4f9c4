/**
 * The forge: captures made as the platforms make them, then broken in one known way. It shares no code with the
 * product, so that both can be wrong only independently.
 */
import { ALIPAY_FAULTS } from './forge-alipay-faults.ts';
import { ANSWERS_ONLY_FAULTS } from './forge-answers-only-faults.ts';
import { BAIDU_FAULTS } from './forge-baidu-faults.ts';
import type { Fault, ForgedCase } from './forge-case.ts';
import { DOUYIN_FAULTS } from './forge-douyin-faults.ts';
import { DOUYIN_RSA_FAULTS } from './forge-douyin-rsa-faults.ts';
import { FEISHU_FAULTS } from './forge-feishu-faults.ts';
import { KUAISHOU_FAULTS } from './forge-kuaishou-faults.ts';
import { createRandom, type Random } from './forge-random.ts';
import { UNIONPAY_FAULTS } from './forge-unionpay-faults.ts';
import { WECHAT_API_FAULTS } from './forge-wechat-api-faults.ts';
import { WECHAT_FAULTS } from './forge-wechat-faults.ts';
import { XIAOHONGSHU_FAULTS } from './forge-xiaohongshu-faults.ts';

export type { ForgedCase, ForgedExpectation } from './forge-case.ts';
export { FORGE_NOW_MS } from './forge-container.ts';

const DECRYPTING = ['wechat', 'alipay', 'baidu', 'douyin', 'kuaishou', 'xiaohongshu', 'unionpay', 'feishu'] as const;

function isBareText(capture: string | Buffer): boolean {
  return typeof capture === 'string' && /^[A-Za-z0-9+/]+=*$/.test(capture);
}

/** The best payload of a platform under the name of every other one that decrypts. */
function platformMismatches(platform: (typeof DECRYPTING)[number], [best]: readonly Fault<Random>[]): Fault<Random>[] {
  return DECRYPTING.filter((other) => other !== platform).map((other) => ({
    id: `platform-mismatch/${other}`,
    make: (random) => {
      let forged = best?.make(random);
      // A ciphertext without any field name is recognised as what the option says and nothing else.
      while (forged !== undefined && isBareText(forged.capture)) forged = best?.make(random);
      if (forged === undefined) throw new Error(`no payload of ${platform}`);
      const { signature: _, ...expected } = forged.expected;
      return {
        label: `${forged.label}, --platform=${other}`,
        capture: forged.capture,
        args: [...forged.args.filter((word) => !word.startsWith('--platform=')), `--platform=${other}`],
        expected: {
          ...expected,
          // Both are findings about what was captured.
          firstCode:
            forged.expected.firstCode === 'wrong-payload-kind'
              ? ['platform-mismatch', 'wrong-payload-kind']
              : 'platform-mismatch',
          exitCode: 1,
          platform,
        },
      };
    },
  }));
}

/** Every fault of every way to hand over a number, by platform id; a platform's second way has an id of its own. */
export const FAULTS: Readonly<Record<string, readonly Fault<Random>[]>> = {
  wechat: [...WECHAT_FAULTS, ...platformMismatches('wechat', WECHAT_FAULTS)],
  alipay: [...ALIPAY_FAULTS, ...platformMismatches('alipay', ALIPAY_FAULTS)],
  baidu: [...BAIDU_FAULTS, ...platformMismatches('baidu', BAIDU_FAULTS)],
  douyin: [...DOUYIN_FAULTS, ...platformMismatches('douyin', DOUYIN_FAULTS)],
  'douyin-rsa': [...DOUYIN_RSA_FAULTS, ...platformMismatches('douyin', DOUYIN_RSA_FAULTS)],
  kuaishou: [...KUAISHOU_FAULTS, ...platformMismatches('kuaishou', KUAISHOU_FAULTS)],
  xiaohongshu: [...XIAOHONGSHU_FAULTS, ...platformMismatches('xiaohongshu', XIAOHONGSHU_FAULTS)],
  unionpay: [...UNIONPAY_FAULTS, ...platformMismatches('unionpay', UNIONPAY_FAULTS)],
  feishu: [...FEISHU_FAULTS, ...platformMismatches('feishu', FEISHU_FAULTS)],
  'wechat-api': [...WECHAT_API_FAULTS, ...platformMismatches('wechat', WECHAT_API_FAULTS)],
  'answers-only': ANSWERS_ONLY_FAULTS,
};

/**
 * Makes one case; the same three arguments always give the same case.
 *
 * @param fault - id from `FAULTS`.
 * @param platform - key of `FAULTS`.
 * @param seed - any number.
 */
export function forgeCase(fault: string, platform: string, seed: number): ForgedCase {
  const row = FAULTS[platform]?.find((candidate) => candidate.id === fault);
  if (row === undefined) throw new Error(`no fault ${fault} for ${platform}`);
  return row.make(createRandom(`${platform}/${fault}/${seed}`));
}
