/** The rows. A new platform is one folder and one row here. */
import { ALIPAY } from './alipay/platform.ts';
import { BAIDU } from './baidu/platform.ts';
import { CTRIP } from './ctrip/platform.ts';
import { DINGTALK } from './dingtalk/platform.ts';
import { DOUYIN } from './douyin/platform.ts';
import { FEISHU } from './feishu/platform.ts';
import { HUAWEI } from './huawei/platform.ts';
import { JD } from './jd/platform.ts';
import { KUAISHOU } from './kuaishou/platform.ts';
import { MEITUAN } from './meituan/platform.ts';
import type { Platform } from './platform.ts';
import { QQ } from './qq/platform.ts';
import { QUICKAPP } from './quickapp/platform.ts';
import { UNIONPAY } from './unionpay/platform.ts';
import { UNIVERIFY } from './univerify/platform.ts';
import { WECHAT } from './wechat/platform.ts';
import { XIAOHONGSHU } from './xiaohongshu/platform.ts';

/** All platforms, in the order in which they are asked. */
export const PLATFORMS: readonly Platform[] = [
  ALIPAY,
  WECHAT,
  BAIDU,
  DOUYIN,
  KUAISHOU,
  XIAOHONGSHU,
  UNIONPAY,
  FEISHU,
  QQ,
  JD,
  HUAWEI,
  DINGTALK,
  QUICKAPP,
  MEITUAN,
  CTRIP,
  UNIVERIFY,
];

/** The platform of that id, or undefined. */
export function findPlatform(id: string): Platform | undefined {
  return PLATFORMS.find((platform) => platform.id === id);
}

/** Normalised names of all fields that any platform's payloads, answers and keys use. */
export function allWireNames(): Set<string> {
  return new Set(PLATFORMS.flatMap((platform) => platform.wireNames));
}
