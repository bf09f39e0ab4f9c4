/** What each platform says, and how a text shows which platform it is about. A row per platform. */
import type { PlatformEntry } from '../catalog/entry.ts';
import type { PlatformId } from '../core/platform-names.ts';
import { ALIPAY_CATALOG } from './alipay/catalog.ts';
import { BAIDU_CATALOG } from './baidu/catalog.ts';
import { CTRIP_CATALOG } from './ctrip/catalog.ts';
import { DINGTALK_CATALOG } from './dingtalk/catalog.ts';
import { DOUYIN_CATALOG } from './douyin/catalog.ts';
import { FEISHU_CATALOG } from './feishu/catalog.ts';
import { HUAWEI_CATALOG } from './huawei/catalog.ts';
import { JD_CATALOG } from './jd/catalog.ts';
import { KUAISHOU_CATALOG } from './kuaishou/catalog.ts';
import { MEITUAN_CATALOG } from './meituan/catalog.ts';
import { QQ_CATALOG } from './qq/catalog.ts';
import { QUICKAPP_CATALOG } from './quickapp/catalog.ts';
import { UNIONPAY_CATALOG } from './unionpay/catalog.ts';
import { UNIVERIFY_CATALOG } from './univerify/catalog.ts';
import { WECHAT_CATALOG } from './wechat/catalog.ts';
import { XIAOHONGSHU_CATALOG } from './xiaohongshu/catalog.ts';

/** One platform as far as its codes go. */
export interface Catalog {
  readonly id: PlatformId;
  /** Wire names of the fields in which its servers put a code. */
  readonly answerFields: readonly string[];
  /** Wire names of the fields in which its client puts a code. */
  readonly clientFields: readonly string[];
  /** Host that answers, for people; empty where there is none. */
  readonly host: string;
  /** Lower-case words that only texts about this platform hold; each begins with a letter or an ideograph. */
  readonly hints: readonly string[];
  /** Qualified codes of the entries that say that nothing failed. */
  readonly successes: readonly string[];
  /** The entries; a chunk of its own. */
  load(): Promise<readonly PlatformEntry[]>;
}

/** The rows, those with the most users first: in this order equal codes are listed. */
export const CATALOGS: readonly Catalog[] = [
  WECHAT_CATALOG,
  ALIPAY_CATALOG,
  BAIDU_CATALOG,
  DOUYIN_CATALOG,
  KUAISHOU_CATALOG,
  XIAOHONGSHU_CATALOG,
  UNIONPAY_CATALOG,
  FEISHU_CATALOG,
  QQ_CATALOG,
  JD_CATALOG,
  HUAWEI_CATALOG,
  DINGTALK_CATALOG,
  QUICKAPP_CATALOG,
  MEITUAN_CATALOG,
  CTRIP_CATALOG,
  UNIVERIFY_CATALOG,
];

/** The row of that platform, or undefined. */
export function findCatalog(id: string): Catalog | undefined {
  return CATALOGS.find((row) => row.id === id);
}

/** The entries of that platform; none when it has no row. */
export async function loadCodes(id: string): Promise<readonly PlatformEntry[]> {
  return (await findCatalog(id)?.load()) ?? [];
}
