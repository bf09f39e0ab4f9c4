/** What the platforms say about the servers that a mini-program may reach. */
import type { Source } from '../catalog/entry.ts';
import type { PlatformId } from '../core/platform-names.ts';
import { DOCS as ALIPAY_DOCS } from './alipay/sources.ts';
import { ERRNO } from './wechat/sources.ts';

/** Platforms whose pages say that requests need HTTPS and a listed domain; of the others it is only likely. */
const DOCUMENTED: ReadonlySet<PlatformId> = new Set<PlatformId>(['alipay', 'wechat']);

/** How sure the rule is on a platform. */
export function domainRuleCertainty(platform: PlatformId): 'proven' | 'likely' {
  return DOCUMENTED.has(platform) ? 'proven' : 'likely';
}

/** Pages with the rule, each for its own platform. */
export const DOMAIN_RULE_SOURCES: readonly Source[] = [
  { ...ALIPAY_DOCS, platform: 'alipay' },
  { ...ERRNO, platform: 'wechat' },
];
