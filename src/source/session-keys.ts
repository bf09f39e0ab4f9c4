/** `session_key` in client source: read from an answer, sent beside ciphertext, stored. */
import type { CallExpression, Node, ObjectExpression } from '@babel/types';
import type { SessionKeyUse } from '../core/source-facts.ts';
import { apiNameOf } from './script/api-names.ts';
import { propertyName } from './script/members.ts';

const isKeyName = (name: string): boolean => name.toLowerCase().replaceAll('_', '') === 'sessionkey';
const CIPHERTEXT_NAMES: ReadonlySet<string> = new Set(['encryptedData', 'encrypted_data', 'encrypteddata']);

function use(node: Node, name: string, path: string, kind: SessionKeyUse['use']): SessionKeyUse {
  return { name, place: { path, start: node.start ?? 0, end: node.end ?? 0 }, use: kind };
}

/** Names of `a.b.c`, computed steps as ''. */
function chainOf(node: Node): string[] {
  if (node.type === 'Identifier') return [node.name];
  if (node.type === 'ThisExpression') return ['this'];
  const isMember = node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression';
  return isMember ? [...chainOf(node.object), propertyName(node) ?? ''] : [''];
}

const paramsOf = (node: Node): readonly Node[] => ('params' in node && 'body' in node ? node.params : []);

const calleePath = (call: CallExpression): string[] => chainOf(call.callee);

/** Whether the name is what a request answered: parameter of `success` of a request or of `.then`. */
function isAnswer(name: string, around: readonly Node[]): boolean {
  const index = around.findLastIndex((node) =>
    paramsOf(node).some((param) => param.type === 'Identifier' && param.name === name),
  );
  const call = around.slice(0, Math.max(index, 0)).findLast((node) => node.type === 'CallExpression');
  const holder = around[index - 1];
  if (call?.type !== 'CallExpression') return false;
  const path = calleePath(call);
  if (holder === call) return path.at(-1) === 'then';
  const isSuccess = holder !== undefined && 'key' in holder && propertyName(holder) === 'success';
  return (isSuccess || around[index]?.type === 'ObjectMethod') && apiNameOf(path) !== 'login';
}

const isTarget = (node: Node, around: readonly Node[]): boolean => {
  const holder = around.at(-1);
  return holder?.type === 'AssignmentExpression' && holder.left === node;
};

function answerUse(node: Node, around: readonly Node[], path: string): SessionKeyUse[] {
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return [];
  const name = propertyName(node) ?? '';
  if (!isKeyName(name) || isTarget(node, around)) return [];
  const [root = '', ...steps] = chainOf(node.object);
  // What answers hold stands below `data`; a bare `res.session_key` may be anything.
  const isBody = steps.includes('data') || steps.includes('result');
  return isBody && root !== 'this' && isAnswer(root, around) ? [use(node, name, path, 'answer')] : [];
}

const isNothing = (node: Node): boolean =>
  node.type === 'StringLiteral' ||
  node.type === 'NullLiteral' ||
  (node.type === 'Identifier' && node.name === 'undefined');

function sentUse(node: ObjectExpression, path: string): SessionKeyUse[] {
  const names = node.properties.map((property) => (property.type === 'SpreadElement' ? null : propertyName(property)));
  if (!names.some((name) => name !== null && CIPHERTEXT_NAMES.has(name))) return [];
  return node.properties.flatMap((property, index) => {
    const name = names[index] ?? '';
    const isGiven = property.type === 'ObjectProperty' && !isNothing(property.value);
    return isGiven && isKeyName(name) ? [use(property, name, path, 'sent')] : [];
  });
}

function storedUse(node: CallExpression, path: string): SessionKeyUse[] {
  if (apiNameOf(calleePath(node)) !== 'setStorage') return [];
  const [first] = node.arguments;
  const key =
    first?.type === 'ObjectExpression'
      ? first.properties.flatMap((part) =>
          part.type === 'ObjectProperty' && propertyName(part) === 'key' ? [part.value] : [],
        )[0]
      : first;
  const isKey = key?.type === 'StringLiteral' && isKeyName(key.value);
  return isKey ? [use(node, key.value, path, 'stored')] : [];
}

/** Uses of a session key that a node shows. */
export function sessionKeysOf(node: Node, around: readonly Node[], path: string): SessionKeyUse[] {
  if (node.type === 'ObjectExpression') return sentUse(node, path);
  if (node.type === 'CallExpression') return storedUse(node, path);
  return answerUse(node, around, path);
}
