/**
 * What can be configured of an app, as data: the schema, the JSON Schema, the tables of the documents and the keys that
 * `decrypt` takes are made of these rows.
 */
import type { Text } from '../catalog/entry.ts';
import type { PlatformId } from '../core/platform-names.ts';
import type { Slot } from '../core/slots.ts';

/**
 * What a value is. `secret`: must stay out of files that are shared; `key`: a public key or certificate; both are written
 * `env:NAME`, `file:path` or literally. `list`: texts. `version`: numbers with dots.
 */
export type ConfigKind = 'text' | 'secret' | 'key' | 'choice' | 'flag' | 'list' | 'version' | 'group';

/** One key of an app. */
export interface ConfigKey {
  readonly kind: ConfigKind;
  /** Of `choice`: what may stand there. */
  readonly choices?: readonly string[];
  /** Of `group`: the keys inside. */
  readonly keys?: ConfigKeys;
  readonly isRequired?: boolean;
  /** Where `decrypt` puts the value. */
  readonly slot?: Slot;
  readonly text: Text;
}

/** Keys by name. */
export type ConfigKeys = Readonly<Record<string, ConfigKey>>;

/** All that can be configured of the apps of one platform. */
export interface PlatformConfig {
  readonly id: PlatformId;
  readonly keys: ConfigKeys;
  /** Items of the console and of the app that no program can see; each is answered with `done`, a date and a note. */
  readonly console: Readonly<Record<string, Text>>;
}

/** Keys that every platform has. */
export const COMMON_KEYS = {
  environment: {
    kind: 'choice',
    choices: ['production', 'sandbox'],
    text: { en: 'which environment the keys belong to', zh: '密钥所属的环境' },
  },
  backend: {
    kind: 'text',
    text: {
      en: 'URL of your server to which the mini-program sends the payload',
      zh: '小程序提交数据的服务端地址',
    },
  },
  domains: {
    kind: 'list',
    text: {
      en: 'request domains as they stand in the console (服务器域名)',
      zh: '控制台里配置的服务器域名',
    },
  },
} as const satisfies ConfigKeys;

const ACCOUNT_KIND: ConfigKey = {
  kind: 'choice',
  choices: ['enterprise', 'personal'],
  text: { en: 'kind of account: enterprise or personal (个人)', zh: '账号主体：enterprise（企业）或 personal（个人）' },
};

/** The account that the app belongs to; `more` are keys of one platform. */
export function accountKey(more: ConfigKeys = {}): ConfigKey {
  return {
    kind: 'group',
    keys: { kind: ACCOUNT_KIND, ...more },
    text: { en: 'the account (主体) of the mini-program', zh: '小程序的账号主体' },
  };
}

/** The id of the app; what it looks like is for the checks to judge. */
export function appIdKey(text: Text, isRequired = true): ConfigKey {
  return { kind: 'text', slot: 'app-id', isRequired, text };
}

/** `flow`: how the mini-program gets the number. */
export const FLOW_KEY: ConfigKey = {
  kind: 'choice',
  choices: ['code', 'encryptedData', 'both'],
  text: {
    en: 'which flow your server implements: the code of the button, encryptedData, or both',
    zh: '服务端实现的流程：按钮返回的 code、encryptedData，或两者都支持（both）',
  },
};

/** The lowest base library that the console admits. */
export const BASE_LIBRARY_KEY: ConfigKey = {
  kind: 'version',
  text: { en: 'lowest base library set in the console (最低基础库)', zh: '控制台设置的最低基础库版本' },
};

/** AppSecret of platforms that open nothing with it. */
export const APP_SECRET_KEY: ConfigKey = {
  kind: 'secret',
  text: { en: 'AppSecret of the app', zh: '应用的 AppSecret' },
};
