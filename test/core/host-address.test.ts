import { describe, expect, it } from 'vitest';
import {
  ADDRESS_KINDS,
  addressKind,
  bareHost,
  hostKind,
  isPublicHost,
  parseHttpUrl,
} from '../../src/core/host-address.ts';
import { TERMS } from '../../src/messages/terms.ts';

const KINDS: readonly (readonly [kind: string, addresses: string])[] = [
  ['public', '1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 172.15.0.1 172.32.0.1 192.169.0.1'],
  ['public', '169.253.0.1 198.17.0.1 198.20.0.1 223.255.255.255 2606:4700:4700::1111 240e::1'],
  ['loopback', '127.0.0.1 127.255.255.254 ::1'],
  ['private', '10.0.0.1 10.255.255.255 172.16.0.1 172.31.255.255 192.168.0.1 fc00::1 fd12:3456::1 fec0::1'],
  ['link-local', '169.254.0.1 169.254.169.254 fe80::1 fe80::1%eth0'],
  ['carrier-nat', '100.64.0.1 100.127.255.255'],
  ['benchmarking', '198.18.0.1 198.19.255.255 2001:2::1'],
  ['documentation', '192.0.2.1 198.51.100.1 203.0.113.1 2001:db8::1 3fff::1'],
  ['unspecified', '0.0.0.0 0.1.2.3 ::'],
  ['multicast', '224.0.0.1 239.255.255.255 ff02::1'],
  ['reserved', '240.0.0.1 255.255.255.255 192.0.0.1 192.88.99.1 100::1 2001::1 4000::1 ::7f00:1'],
  // IPv4 inside IPv6: mapped, NAT64, SIIT, 6to4.
  ['public', '::ffff:8.8.8.8 64:ff9b::8.8.8.8 2002:808:808::1'],
  ['loopback', '::ffff:127.0.0.1 ::ffff:7f00:1 64:ff9b::127.0.0.1 ::ffff:0:127.0.0.1 2002:7f00:1::'],
  ['private', '::ffff:10.0.0.1 64:ff9b::a00:1 2002:c0a8:1::1 64:ff9b:1::8.8.8.8'],
  ['link-local', '::ffff:169.254.169.254 2002:a9fe:a9fe::'],
];

describe('the kind of an address', () => {
  it.each(KINDS)('is %s: %s', (kind, addresses) => {
    for (const address of addresses.split(' ')) expect([address, addressKind(address)]).toEqual([address, kind]);
  });

  it('is not asked of names and of other spellings', () => {
    for (const text of ['', 'example.com', '1.2.3', '0x7f000001', '2130706433', '0177.0.0.1', '1.2.3.4.5', '::g'])
      expect([text, addressKind(text)]).toEqual([text, null]);
  });

  it('has a word in both languages, but for public', () => {
    expect(Object.keys(TERMS.addressKind).toSorted()).toEqual(
      [...ADDRESS_KINDS.filter((kind) => kind !== 'public'), 'local-name'].toSorted(),
    );
  });
});

describe('the host of a URL', () => {
  it.each([
    ['http://127.0.0.1:8080/', 'loopback'],
    ['http://localhost/', 'loopback'],
    ['http://LOCALHOST./', 'loopback'],
    ['http://shop.localhost/', 'loopback'],
    ['http://2130706433/', 'loopback'],
    ['http://0x7f.1/', 'loopback'],
    ['http://0177.0.0.1/', 'loopback'],
    ['http://[::1]/', 'loopback'],
    ['http://[::ffff:127.0.0.1]/', 'loopback'],
    ['http://192.168.1.2./', 'private'],
    ['http://server/', 'local-name'],
    ['http://printer.local/', 'local-name'],
    ['http://metadata.google.internal/', 'local-name'],
    ['http://shop.test/', 'local-name'],
    ['https://localhost.example.com/', 'name'],
    ['https://api.example.com/', 'name'],
    ['https://接口.example.cn/', 'name'],
    ['https://8.8.8.8/', 'public'],
  ])('%s is %s', (text, kind) => {
    const url = new URL(text);
    expect(hostKind(url)).toBe(kind);
    expect(isPublicHost(url)).toBe(kind === 'name' || kind === 'public');
  });

  it('is given as resolvers take it', () => {
    expect(bareHost(new URL('http://[2001:db8::1]:80/'))).toBe('2001:db8::1');
    expect(bareHost(new URL('http://Api.Example.com.:80/'))).toBe('api.example.com');
  });
});

describe('a URL', () => {
  it('is read with blanks around it', () => {
    expect(parseHttpUrl(' https://api.example.com/a\n')?.href).toBe('https://api.example.com/a');
    expect(parseHttpUrl('HTTP://api.example.com')?.href).toBe('http://api.example.com/');
  });

  it.each([
    '',
    'api.example.com',
    '/phone',
    'https:api.example.com',
    'https:/api.example.com',
    'https:\\\\api.example.com',
    'https://',
    'https:///api.example.com',
    'https://api.exa mple.com',
    'https://api.example.com/a\tb',
    'https：//api.example.com',
    'ftp://api.example.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://api.example.com:99999/',
    'https://[::1/',
  ])('is not read from %j', (text) => {
    expect(parseHttpUrl(text)).toBeNull();
  });
});
