/** Texts in scripts that may be secrets, told by the name they are bound to and by their form. */
import type { Node } from '@babel/types';
import type { SecretLiteral, SourcePlace } from '../core/source-facts.ts';
import { APP_ID_FORMS } from '../platforms/app-ids.ts';
import { serverEndpointOf } from '../platforms/server-endpoints.ts';
import { propertyName } from './script/members.ts';

type Shape = SecretLiteral['shape'];

/** Parts of names, in small letters without separators. */
const NAMES = ['appsecret', 'clientsecret', 'sessionkey', 'aeskey', 'privatekey', 'secretkey', 'mchkey'];

const HEX = /^[0-9a-f]+$/i;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const WORD = /^[A-Za-z0-9_-]+$/;

const plain = (name: string): string => name.toLowerCase().replaceAll('_', '').replaceAll('-', '');

const isSecretName = (name: string): boolean => name === 'secret' || NAMES.some((part) => name.includes(part));

/** Beginnings of public keys in DER, which are no secret. */
const PUBLIC_KEYS = ['MIIBIjANBg', 'MIGfMA0G', 'MIICIjANBg'];

function isPrivateKey(text: string): boolean {
  if (text.includes('-----BEGIN') && text.includes('PRIVATE KEY')) return true;
  const body = text.replaceAll(/\s/g, '');
  return (
    body.startsWith('MII') && body.length > 300 && BASE64.test(body) && !PUBLIC_KEYS.some((key) => body.startsWith(key))
  );
}

/** Words of samples and the same character again and again are no secrets. */
const isVaried = (text: string): boolean => new Set(text).size >= 6 && /\d/.test(text) && /[A-Za-z]/.test(text);

function shapeOf(name: string, text: string): Shape {
  if (!isVaried(text)) return null;
  if (text.length === 24 && text.endsWith('==') && BASE64.test(text)) {
    return name.includes('session') ? 'session-key' : 'aes-key';
  }
  const isAppSecret = name === 'secret' || name.includes('appsecret') || name.includes('clientsecret');
  if (!isAppSecret) return null;
  const isHex = HEX.test(text) && (text.length === 32 || text.length === 40);
  return isHex || (WORD.test(text) && text.length >= 16 && text.length <= 43 && /[A-Z]/.test(text))
    ? 'app-secret'
    : null;
}

/** Texts in which a secret may be hidden begin here. */
const MIN_CHARACTERS = 12;

function literalText(node: Node | null | undefined): { readonly text: string; readonly start: number } | null {
  if (node?.type === 'StringLiteral') return { text: node.value, start: (node.start ?? 0) + 1 };
  const [only] = node?.type === 'TemplateLiteral' && node.quasis.length === 1 ? node.quasis : [];
  return only === undefined ? null : { text: only.value.raw, start: only.start ?? 0 };
}

function bindingOf(node: Node): { readonly name: string; readonly value: Node } | null {
  switch (node.type) {
    case 'VariableDeclarator':
      return node.id.type === 'Identifier' && node.init != null ? { name: node.id.name, value: node.init } : null;
    case 'AssignmentPattern':
      return node.left.type === 'Identifier' ? { name: node.left.name, value: node.right } : null;
    case 'ObjectProperty':
    case 'ClassProperty':
      return node.value == null ? null : { name: propertyName(node) ?? '', value: node.value };
    case 'AssignmentExpression': {
      const { left } = node;
      const name = left.type === 'Identifier' ? left.name : propertyName(left);
      return { name: name ?? '', value: node.right };
    }
    default:
      return null;
  }
}

const isAppId = (text: string): boolean => Object.values(APP_ID_FORMS).some((form) => form.test(text));

function statementsOf(scope: Node | undefined): readonly Node[] {
  if (scope?.type === 'ObjectExpression') return scope.properties;
  const isList = scope?.type === 'BlockStatement' || scope?.type === 'Program' || scope?.type === 'ClassBody';
  return isList ? scope.body : [];
}

function bindingsOf(node: Node): readonly Node[] {
  if (node.type === 'VariableDeclaration') return node.declarations;
  return [node.type === 'ExpressionStatement' ? node.expression : node];
}

const SCOPES: ReadonlySet<string> = new Set(['ObjectExpression', 'BlockStatement', 'Program', 'ClassBody']);

/** Whether an App ID is bound in the same object or list of statements. */
function hasAppIdBeside(around: readonly Node[]): boolean {
  const scope = around.findLast(({ type }) => SCOPES.has(type));
  const nodes = statementsOf(scope).flatMap(bindingsOf);
  return nodes.some((node) => isAppId(literalText(bindingOf(node)?.value)?.text ?? ''));
}

function boundSecret(node: Node, around: readonly Node[], path: string): SecretLiteral | null {
  const binding = bindingOf(node);
  const literal = literalText(binding?.value);
  if (binding === null || literal === null || literal.text.length < MIN_CHARACTERS) return null;
  const { text, start } = literal;
  const place: SourcePlace = { path, start, end: start + text.length };
  const name = plain(binding.name);
  if (isPrivateKey(text)) return { name: binding.name, place, characters: text.length, shape: 'private-key' };
  if (!isSecretName(name) || !isVaried(text) || text.includes(' ')) return null;
  const shape = shapeOf(name, text);
  const besides = shape === 'app-secret' && hasAppIdBeside(around) ? ({ besides: 'app-id' } as const) : {};
  return { name: binding.name, place, characters: text.length, shape, ...besides };
}

/** `…?appid=…&secret=…` in a text. */
function querySecrets(node: Node, path: string): SecretLiteral[] {
  const literal =
    (node.type === 'StringLiteral' ? literalText(node) : null) ??
    (node.type === 'TemplateElement' ? { text: node.value.raw, start: node.start ?? 0 } : null);
  if (literal === null || !literal.text.includes('secret=')) return [];
  const from = literal.text.indexOf('secret=') + 'secret='.length;
  const [value = ''] = literal.text.slice(from).split('&');
  const shape = shapeOf('secret', value);
  if (shape === null) return [];
  const start = literal.start + from;
  const place = { path, start, end: start + value.length };
  const besides = serverEndpointOf(literal.text) === null ? {} : ({ besides: 'endpoint' } as const);
  return [{ name: 'secret', place, characters: value.length, shape, ...besides }];
}

const NONE: readonly SecretLiteral[] = [];

const HOLDERS: ReadonlySet<string> = new Set(
  'VariableDeclarator AssignmentPattern ObjectProperty ClassProperty AssignmentExpression StringLiteral TemplateElement'.split(
    ' ',
  ),
);

/** Secrets that a node binds or holds. */
export function secretsOf(node: Node, around: readonly Node[], path: string): readonly SecretLiteral[] {
  if (!HOLDERS.has(node.type)) return NONE;
  const bound = boundSecret(node, around, path);
  return [...(bound === null ? [] : [bound]), ...querySecrets(node, path)];
}
