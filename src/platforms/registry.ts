/** The rows. A new platform is one folder and one row here. */
import { ALIPAY } from './alipay/platform.ts';
import type { Platform } from './platform.ts';
import { WECHAT } from './wechat/platform.ts';

/** All platforms, in the order in which they are asked. */
export const PLATFORMS: readonly Platform[] = [ALIPAY, WECHAT];

/** The platform of that id, or undefined. */
export function findPlatform(id: string): Platform | undefined {
  return PLATFORMS.find((platform) => platform.id === id);
}

/** Normalised names of all fields that any platform's payloads, answers and keys use. */
export function allWireNames(): Set<string> {
  return new Set(PLATFORMS.flatMap((platform) => platform.wireNames));
}
