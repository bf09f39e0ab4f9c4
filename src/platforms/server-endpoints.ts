/** Interfaces of the platforms that only servers may call, and what their URLs tell. */
import type { PlatformId } from '../core/platform-names.ts';
import { PLATFORMS } from './registry.ts';

/** Hosts that serve nothing but such interfaces, besides the paths that the platforms' rows name. */
const SERVER_HOSTS: Readonly<Record<string, PlatformId>> = { 'api.weixin.qq.com': 'wechat' };

/** The platform whose server interface a URL is, or the beginning of one; else null. */
export function serverEndpointOf(url: string): PlatformId | null {
  const [, rest = ''] = /^https?:\/\/(.+)$/i.exec(url) ?? [];
  const [host = ''] = rest.split(/[/?#:]/);
  const owner = SERVER_HOSTS[host.toLowerCase()];
  return owner ?? PLATFORMS.find(({ endpoints }) => endpoints?.test(rest) === true)?.id ?? null;
}

/** True where the IV that travels with the payload is a part of the key, so that whoever sees it knows that part. */
export function doesIvShowKey(platform: PlatformId): boolean {
  const recipes = PLATFORMS.find(({ id }) => id === platform)?.recipes ?? [];
  return recipes.some((recipe) => recipe.kind === 'block' && recipe.sharedPrefix > 0);
}
