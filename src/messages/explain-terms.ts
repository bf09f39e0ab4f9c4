/** Words that `explain` puts where a finding would have values, and around what it says of a code. */
import type { Text } from '../catalog/entry.ts';

/** What stands for an argument of a text when there is no finding to take it from; shown in angle brackets. */
export const ARGUMENT_WORDS: Readonly<Record<string, Text>> = {
  actual: { en: 'actual value', zh: '实际值' },
  actualPlatform: { en: 'platform of the payload', zh: '数据的平台' },
  age: { en: 'age', zh: '时长' },
  block: { en: 'block', zh: '块号' },
  blocks: { en: 'number of blocks', zh: '块数' },
  blockBytes: { en: 'block size', zh: '块大小' },
  bytes: { en: 'number of bytes', zh: '字节数' },
  candidates: { en: 'platforms', zh: '候选平台' },
  code: { en: 'code', zh: '返回码' },
  count: { en: 'count', zh: '数量' },
  declared: { en: 'declared type', zh: '声明的类型' },
  detail: { en: 'detail', zh: '详情' },
  exchange: { en: 'exchange of the login code', zh: '换取 session_key 的接口' },
  expected: { en: 'expected value', zh: '预期值' },
  field: { en: 'field', zh: '字段' },
  fingerprint: { en: 'fingerprint', zh: '指纹' },
  form: { en: 'form', zh: '写法' },
  found: { en: 'what was found', zh: '实际内容' },
  keyHelp: { en: 'where the key comes from', zh: '密钥的来源' },
  keyBits: { en: 'bits of the key', zh: '密钥位数' },
  kind: { en: 'kind of data', zh: '数据类型' },
  limit: { en: 'limit', zh: '上限' },
  login: { en: 'login call', zh: '登录接口' },
  lost: { en: 'number of blocks', zh: '块数' },
  made: { en: 'time of the payload', zh: '数据时间' },
  message: { en: 'message', zh: '提示文案' },
  name: { en: 'name', zh: '名称' },
  option: { en: 'option', zh: '选项' },
  padding: { en: 'padding', zh: '填充方式' },
  path: { en: 'path', zh: '路径' },
  platformKey: { en: 'public key of the platform', zh: '平台公钥' },
  position: { en: 'position', zh: '序号' },
  query: { en: 'text', zh: '内容' },
  readable: { en: 'number of blocks', zh: '块数' },
  reason: { en: 'reason', zh: '原因' },
  reference: { en: 'time of reference', zh: '参照时间' },
  signBits: { en: 'bits of the signature', zh: '签名位数' },
  slot: { en: 'key', zh: '密钥' },
  subCode: { en: 'sub code', zh: '子错误码' },
  wantedPlatform: { en: 'platform given', zh: '指定的平台' },
};

/** When a step that depends on an argument applies; of platforms their name is said. */
export const CONDITION_WORDS: Readonly<Record<string, Text>> = {
  appIdGiven: { en: 'If --app-key is a number', zh: '--app-key 是一串数字时' },
  vague: { en: 'If the words alone do not tell', zh: '只凭文字分不清时' },
  cloudId: { en: 'With a cloudID', zh: '收到的是 cloudID 时' },
  keyAndPayloadTogether: { en: 'When key and payload arrive in one request', zh: '密钥和数据在同一个请求里时' },
  keyHelp: { en: 'Per platform', zh: '各平台' },
  literal: { en: 'When the field holds literal text', zh: '字段里是字面文本时' },
  loginCode: { en: 'With a login code', zh: '收到的是登录 code 时' },
  path: { en: 'When a file is meant', zh: '想读的是文件时' },
  phoneCode: { en: 'With a phone code', zh: '收到的是手机号 code 时' },
  recomputed: { en: 'When the iv could be recomputed', zh: 'iv 可以反推时' },
  sentIv: { en: 'When the iv is sent along', zh: 'iv 随数据一起发送时' },
};

/** How conditions, values and the ways to tell platforms apart are put together. */
export const EXPLAIN_PHRASES = {
  condition: { en: '{condition}: {text}', zh: '{condition}：{text}' },
  onPlatform: { en: 'On {platform}', zh: '{platform}' },
  tellAnswer: {
    en: 'a server of {platform} says it, in the field {fields}{host}',
    zh: '服务端返回（{platform}），字段是 {fields}{host}',
  },
  tellClient: {
    en: 'the mini-program gets it from the {platform} client, in the field {fields}, beside the message',
    zh: '客户端返回给小程序（{platform}），字段是 {fields}，旁边有提示文案',
  },
  tellPlain: { en: 'it is a code of {platform}', zh: '错误码属于：{platform}' },
  host: { en: ' of the answer of {host}', zh: '，接口域名是 {host}' },
  fieldSeparator: { en: ' or ', zh: ' 或 ' },
  own: { en: 'phonekit', zh: 'phonekit' },
  library: { en: 'library', zh: '第三方库' },
  value: { en: '{name} = {value}', zh: '{name} = {value}' },
} as const satisfies Readonly<Record<string, Text>>;
