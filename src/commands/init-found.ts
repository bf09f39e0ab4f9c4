/** Keys and variables that lie about in the project, and the fields of the configuration that they fit. */
import { digestOf } from '../core/crypto/fingerprint.ts';
import { PLATFORM_IDS, type PlatformId } from '../core/platform-names.ts';
import { sanitize } from '../core/redact.ts';
import { looksLikeSecret } from '../core/secret-text.ts';
import { FileError, type Io } from '../facts/io.ts';
import { inspectSource, type KeySpecimen } from '../keys/inspect.ts';
import type { KeyKindName } from '../keys/rows.ts';
import type { UseId } from '../keys/uses.ts';
import type { ConfigKeys } from '../platforms/app-config.ts';

/** A file that holds a key. */
export interface FoundKey {
  /** As seen from the working directory. */
  readonly path: string;
  readonly kind: KeyKindName;
  readonly fingerprint: string;
  readonly uses: readonly UseId[];
  readonly isPrivate: boolean;
  /** SHA-256 of the public half, null where there is none; never shown. */
  readonly publicDigest: string | null;
}

/** A found key for one field. */
export interface Offer {
  readonly found: FoundKey;
  /** True when its name or arithmetic says that it belongs there. */
  readonly isSure: boolean;
}

const FOLDERS = ['', 'keys/', 'cert/', 'certs/', 'config/'] as const;
const KEY_FILE = /\.(?:pem|key|crt|cer)$/i;
const KEY_TEXT = /(?:公钥|私钥|密钥|alipay|public|private|secret|aes|rsa|sym|cert|key).*\.txt$/i;
/** A session_key belongs to one login and is no configuration. */
const NO_KEY = /session/i;
const FILE_BYTES = 64 * 1024;
const FILES_AT_MOST = 100;

/** What fits a field, and the names that files and variables for it have. */
interface Fit {
  readonly uses: readonly UseId[];
  readonly names: RegExp;
  /** True for keys that are never the app's own. */
  readonly isForeign?: boolean;
}

const FITS: Readonly<Record<string, Fit>> = {
  aesKey: { uses: ['alipay-aes-key'], names: /aes|内容加密/i },
  symKey: { uses: ['wechat-sym-key', 'unionpay-sym-key'], names: /sym|对称/i },
  appSecret: { uses: ['app-secret-shape'], names: /secret/i },
  appPrivateKey: {
    uses: [
      'alipay-app-private-key-java',
      'alipay-app-private-key-other',
      'douyin-app-private-key',
      'wechat-app-private-key',
    ],
    names: /私钥|private/i,
  },
  appPublicKey: {
    uses: ['alipay-app-public-key', 'douyin-app-public-key', 'wechat-app-public-key'],
    names: /应用公钥|app[-_]?public/i,
  },
  alipayPublicKey: { uses: ['alipay-public-key'], names: /支付宝公钥|alipay[-_]?public/i, isForeign: true },
  platformPublicKey: {
    uses: ['douyin-platform-public-key', 'wechat-platform-certificate'],
    names: /平台|platform|wechatpay|cgiopen/i,
    isForeign: true,
  },
  alipayCertPublicKey: { uses: ['alipay-certificate'], names: /alipay[-_]?cert/i, isForeign: true },
  alipayRootCert: { uses: ['alipay-root-certificate'], names: /root/i, isForeign: true },
  appCertPublicKey: { uses: ['alipay-app-certificate'], names: /app[-_]?cert/i },
};

function toFound(path: string, specimens: readonly KeySpecimen[]): FoundKey | null {
  const [first, ...others] = specimens;
  if (first === undefined || first.row.fingerprint === null) return null;
  // Only a chain of certificates is one value.
  if (others.length > 0 && specimens.some(({ row }) => row.keyKind !== 'certificate')) return null;
  const { row, detail } = first;
  return {
    path,
    kind: row.keyKind,
    fingerprint: row.fingerprint ?? '',
    uses: row.uses,
    isPrivate: detail?.privateKey != null,
    publicDigest: detail?.spki == null ? null : digestOf(detail.spki),
  };
}

/** What a file holds, or null when it holds no single key or cannot be read. */
export async function inspectFile(path: string, io: Io): Promise<FoundKey | null> {
  try {
    const bytes = await io.readFile(io.resolvePath(io.cwd, path), FILE_BYTES);
    return bytes.length > FILE_BYTES ? null : toFound(path, inspectSource(bytes, path, io.now()));
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}

/** The keys in the working directory and in the folders in which keys are kept. */
export async function findKeys(io: Io): Promise<FoundKey[]> {
  const found: FoundKey[] = [];
  for (const folder of FOLDERS) {
    const names = await io.listFiles(io.resolvePath(io.cwd, folder === '' ? '.' : folder));
    const wanted = names
      .filter((name) => (KEY_FILE.test(name) || KEY_TEXT.test(name)) && !NO_KEY.test(name))
      .slice(0, FILES_AT_MOST);
    for (const name of wanted) {
      // What cannot be shown as it is cannot be written as it is.
      const key = sanitize(name) === name ? await inspectFile(folder + name, io) : null;
      if (key !== null) found.push(key);
    }
  }
  return found;
}

/** The names of the variables in an env file; their values are not looked at. */
export async function findVariables(path: string, io: Io, decode: (bytes: Uint8Array) => string): Promise<string[]> {
  try {
    const bytes = await io.readFile(io.resolvePath(io.cwd, path), FILE_BYTES);
    return Object.keys(io.parseEnv(decode(bytes))).filter(isVariableName);
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}

/** Whether a text is the name of a variable, and no key in its place. */
export function isVariableName(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(text) && !looksLikeSecret(text);
}

/** Whether what a key is good for is what a field of this platform takes. */
export function fitsField({ uses }: FoundKey, field: string, platform: PlatformId): boolean {
  const wanted = FITS[field]?.uses ?? [];
  return uses.some((use) => wanted.includes(use) && (use.startsWith(`${platform}-`) || use === 'app-secret-shape'));
}

const fileName = (path: string): string => path.split('/').at(-1) ?? path;

/** Fields of the platform whose files have such a name. */
function namedFor(name: string, keys: ConfigKeys): string[] {
  return Object.keys(keys).filter((field) => FITS[field]?.names.test(name) === true);
}

/**
 * The keys for one field, the best first. A public key that belongs to a private key beside it is the app's own, and is
 * never offered as that of the platform.
 */
export function offersFor(field: string, platform: PlatformId, keys: ConfigKeys, all: readonly FoundKey[]): Offer[] {
  const own = new Set(all.flatMap(({ isPrivate, publicDigest }) => (isPrivate ? [publicDigest] : [])));
  const offers = all.flatMap((found): Offer[] => {
    if (!fitsField(found, field, platform)) return [];
    const isOwn = found.publicDigest !== null && own.has(found.publicDigest);
    if (isOwn && FITS[field]?.isForeign === true) return [];
    const named = namedFor(fileName(found.path), keys);
    const isProven = isOwn && !found.isPrivate;
    if (named.length > 0 && !named.includes(field) && !isProven) return [];
    return [{ found, isSure: isProven || named.includes(field) }];
  });
  return offers.toSorted((left, right) => Number(right.isSure) - Number(left.isSure));
}

/** The variables whose names fit a field, those that name the platform first. */
export function variablesFor(
  field: string,
  platform: PlatformId,
  keys: ConfigKeys,
  names: readonly string[],
): string[] {
  const others = PLATFORM_IDS.filter((id) => id !== platform);
  const has = (name: string, id: string): boolean => name.toLowerCase().includes(id);
  // ALIPAY_PUBLIC_KEY names a platform and a field; WECHAT_APP_SECRET is nothing for another platform.
  return names
    .filter((name) => namedFor(name, keys)[0] === field && !others.some((id) => has(name, id)))
    .toSorted((left, right) => Number(has(right, platform)) - Number(has(left, platform)));
}
