/** `process.env.TARO_ENV === 'weapp'` and `process.env.UNI_PLATFORM === 'mp-weixin'`: known for the platform that is built. */
import type { Node } from '@babel/types';
import type { PlatformId } from '../../core/platform-names.ts';
import type { ProjectKind } from '../../core/source-facts.ts';
import type { Frame } from './frame.ts';
import { propertyName } from './members.ts';

const TARO: Partial<Readonly<Record<PlatformId, string>>> = {
  wechat: 'weapp',
  alipay: 'alipay',
  baidu: 'swan',
  douyin: 'tt',
  kuaishou: 'kwai',
  xiaohongshu: 'xhs',
  qq: 'qq',
  jd: 'jd',
  dingtalk: 'dd',
};

const UNI: Partial<Readonly<Record<PlatformId, string>>> = {
  wechat: 'mp-weixin',
  alipay: 'mp-alipay',
  baidu: 'mp-baidu',
  douyin: 'mp-toutiao',
  kuaishou: 'mp-kuaishou',
  xiaohongshu: 'mp-xhs',
  qq: 'mp-qq',
  jd: 'mp-jd',
  feishu: 'mp-lark',
};

const TARGETS: Partial<Readonly<Record<ProjectKind, Partial<Readonly<Record<PlatformId, string>>>>>> = {
  taro: TARO,
  'uni-app': UNI,
};

const VARIABLES: ReadonlySet<string> = new Set(['TARO_ENV', 'UNI_PLATFORM']);

/** The name of a platform in the build variable of a framework. */
export function buildTargetOf(kind: ProjectKind, platform: PlatformId): string | null {
  return TARGETS[kind]?.[platform] ?? null;
}

function isVariable(node: Node): boolean {
  if (node.type !== 'MemberExpression' || node.object.type !== 'MemberExpression') return false;
  const { object } = node.object;
  const isProcess = object.type === 'Identifier' && object.name === 'process' && propertyName(node.object) === 'env';
  return isProcess && VARIABLES.has(propertyName(node) ?? '');
}

/** Outcome of such a condition; null for every other one. */
export function buildTargetTest(node: Node, frame: Frame): boolean | null {
  const target = frame.run.buildTarget;
  if (target === null || node.type !== 'BinaryExpression') return null;
  const { left, right, operator } = node;
  const [variable, text] = right.type === 'StringLiteral' ? [left, right] : [right, left];
  if (text.type !== 'StringLiteral' || !isVariable(variable)) return null;
  if (operator === '===' || operator === '==') return text.value === target;
  return operator === '!==' || operator === '!=' ? text.value !== target : null;
}
