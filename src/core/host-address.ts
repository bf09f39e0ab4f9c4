/**
 * What kind of address a host is. `doctor` judges URLs with it, and `--online` decides with it what may be connected to, so
 * that whatever is not plainly public counts as something else.
 *
 * @see RFC 6890 and the IANA registries of special-purpose addresses; RFC 6761 for names
 */
import ipaddr from 'ipaddr.js';

/** Kinds of addresses; only `public` ones are reached from everywhere. */
export const ADDRESS_KINDS = [
  'public',
  'loopback',
  'private',
  'link-local',
  'carrier-nat',
  'benchmarking',
  'documentation',
  'unspecified',
  'multicast',
  'reserved',
] as const;
/** One of the kinds of addresses. */
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/** What a host in a URL is. `name`: the DNS has to tell; `local-name`: one that the public DNS never knows. */
export type HostKind = AddressKind | 'name' | 'local-name';

/** Ranges that ipaddr.js has no name of its own for, or whose name says something else; the first that fits counts. */
const OWN_RANGES: readonly (readonly [range: string, kind: AddressKind])[] = [
  ['198.18.0.0/15', 'benchmarking'],
  ['192.0.2.0/24', 'documentation'],
  ['198.51.100.0/24', 'documentation'],
  ['203.0.113.0/24', 'documentation'],
  ['2001:db8::/32', 'documentation'],
  ['3fff::/20', 'documentation'],
  // NAT64 inside one network, with IPv4 addresses in places of its own choice.
  ['64:ff9b:1::/48', 'private'],
];

/** Kinds by the range that ipaddr.js names; what is missing here is reserved for something else. */
const KINDS: Readonly<Record<string, AddressKind>> = {
  unicast: 'public',
  // Served from everywhere, though set apart.
  as112: 'public',
  as112v6: 'public',
  amt: 'public',
  loopback: 'loopback',
  private: 'private',
  uniqueLocal: 'private',
  deprecatedSiteLocal: 'private',
  linkLocal: 'link-local',
  carrierGradeNat: 'carrier-nat',
  benchmarking: 'benchmarking',
  unspecified: 'unspecified',
  multicast: 'multicast',
};

const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

type Address = ReturnType<typeof ipaddr.parse>;

/** The IPv4 address to which an IPv6 address leads in the end: mapped, translated (NAT64, SIIT) or tunnelled (6to4). */
function innerAddress(address: Address): Address | null {
  if (address.kind() === 'ipv4') return null;
  const range: string = address.range();
  const bytes = address.toByteArray();
  if (range === '6to4') return ipaddr.fromByteArray(bytes.slice(2, 6));
  return /^(?:ipv4Mapped|rfc6145|rfc6052)$/.test(range) ? ipaddr.fromByteArray(bytes.slice(12)) : null;
}

function kindOf(address: Address): AddressKind {
  for (const [range, kind] of OWN_RANGES) {
    const [network, bits] = ipaddr.parseCIDR(range);
    if (network.kind() === address.kind() && address.match(network, bits)) return kind;
  }
  const inner = innerAddress(address);
  if (inner !== null) return kindOf(inner);
  const kind = KINDS[address.range()] ?? 'reserved';
  const isOutside = kind === 'public' && address.kind() === 'ipv6' && !address.match(...GLOBAL_UNICAST);
  return isOutside ? 'reserved' : kind;
}

/**
 * The kind of an address.
 *
 * @param text - IPv4 in four decimal parts, or IPv6, with or without a zone (`fe80::1%eth0`).
 * @returns null for everything else; an IPv6 address that stands for an IPv4 address has the kind of that one.
 */
export function addressKind(text: string): AddressKind | null {
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(text) || (text.includes(':') && ipaddr.IPv6.isValid(text));
  return isAddress ? kindOf(ipaddr.parse(text)) : null;
}

/** Endings that are kept out of the public DNS: RFC 6761, 6762, 7686, 8375, and `internal` by ICANN. */
const LOCAL_ENDING = /\.(?:local|internal|home\.arpa|test|example|invalid|onion)$/;

/** The host of a URL as resolvers take it: without the brackets of IPv6 and without the dot of the root. */
export function bareHost({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}

/** What the host of a URL is; nothing is looked up. */
export function hostKind(url: URL): HostKind {
  const host = bareHost(url);
  const kind = addressKind(host);
  if (kind !== null) return kind;
  if (/(?:^|\.)localhost$/.test(host)) return 'loopback';
  return LOCAL_ENDING.test(host) || !host.includes('.') ? 'local-name' : 'name';
}

/** True for a host that is reached from everywhere, or may be, as far as the URL tells. */
export function isPublicHost(url: URL): boolean {
  return /^(?:public|name)$/.test(hostKind(url));
}

/**
 * The URL in a text, blanks around it left out.
 *
 * @returns null for what is no complete http or https URL; the URL class alone would mend `https:/host` and inner blanks.
 */
export function parseHttpUrl(text: string): URL | null {
  const trimmed = text.trim();
  if (!/^https?:\/\/[^\s\\/]/i.test(trimmed) || /[\s\\]/.test(trimmed) || !URL.canParse(trimmed)) return null;
  return new URL(trimmed);
}
