/** Texts in scripts that may be secrets, told by the name they are bound to and by their form. */
import type { Node } from '@babel/types';
import { decodeBase64 } from '../core/crypto/base64.ts';
import { identifyDer } from '../core/crypto/der.ts';
import type { SecretLiteral, SourcePlace, Span } from '../core/source-facts.ts';
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

/** Shorter texts than this hold no key. */
const MIN_KEY_CHARACTERS = 100;
const PRIVATE_KINDS: ReadonlySet<string> = new Set(['pkcs8-rsa', 'pkcs1-private', 'encrypted-key']);

/** Whether a text of Base64 is a private key: certificates and public keys begin alike. */
function isPrivateBody(body: string): boolean {
  if (!body.startsWith('MII') || body.length <= 300 || !BASE64.test(body)) return false;
  const kind = identifyDer(decodeBase64(body))?.kind;
  return kind !== undefined && PRIVATE_KINDS.has(kind);
}

function isPrivateKey(text: string): boolean {
  const label = text.indexOf('PRIVATE KEY-----');
  // The lines around a key that comes from elsewhere are no key.
  if (text.includes('-----BEGIN') && label >= 0) return text.length - label > MIN_KEY_CHARACTERS;
  return isPrivateBody(text.replaceAll(/\s/g, ''));
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

/** A text with where it stands between its quotes. */
interface LiteralText extends Span {
  readonly text: string;
}

function literalText(node: Node | null | undefined): LiteralText | null {
  if (node?.type === 'StringLiteral') {
    return { text: node.value, start: (node.start ?? 0) + 1, end: (node.end ?? 0) - 1 };
  }
  const [only] = node?.type === 'TemplateLiteral' && node.quasis.length === 1 ? node.quasis : [];
  return elementText(only);
}

function elementText(node: Node | undefined): LiteralText | null {
  if (node?.type !== 'TemplateElement') return null;
  return { text: node.value.cooked ?? node.value.raw, start: node.start ?? 0, end: node.end ?? 0 };
}

/** Where a piece of a text stands; with escapes in it, which are longer than what they stand for, the whole text. */
function pieceOf({ text, start, end }: LiteralText, from: number, length: number): Span {
  return end - start === text.length ? { start: start + from, end: start + from + length } : { start, end };
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

/** What is bound beside an AppSecret in the same object or list of statements: an app key, or an App ID. */
function besidesOf(around: readonly Node[]): Pick<SecretLiteral, 'besides'> {
  const scope = around.findLast(({ type }) => SCOPES.has(type));
  const bindings = statementsOf(scope)
    .flatMap(bindingsOf)
    .map(bindingOf)
    .filter((binding) => binding !== null);
  if (bindings.some(({ name, value }) => plain(name) === 'appkey' && literalText(value) !== null)) {
    return { besides: 'app-key' };
  }
  const hasAppId = bindings.some(({ value }) => isAppId(literalText(value)?.text ?? ''));
  return hasAppId ? { besides: 'app-id' } : {};
}

function boundSecret(node: Node, around: readonly Node[], path: string): SecretLiteral | null {
  const binding = bindingOf(node);
  const literal = literalText(binding?.value);
  if (binding === null || literal === null || literal.text.length < MIN_CHARACTERS) return null;
  const { text, start, end } = literal;
  const place: SourcePlace = { path, start, end };
  const name = plain(binding.name);
  if (isPrivateKey(text)) return { name: binding.name, place, characters: text.length, shape: 'private-key' };
  if (!isSecretName(name) || !isVaried(text) || text.includes(' ')) return null;
  const shape = shapeOf(name, text);
  return {
    name: binding.name,
    place,
    characters: text.length,
    shape,
    ...(shape === 'app-secret' ? besidesOf(around) : {}),
  };
}

/** `…?appid=…&secret=…` in a text. */
function querySecrets(node: Node, path: string): SecretLiteral[] {
  const literal = node.type === 'StringLiteral' ? literalText(node) : elementText(node);
  if (literal === null || !literal.text.includes('secret=')) return [];
  const from = literal.text.indexOf('secret=') + 'secret='.length;
  const [value = ''] = literal.text.slice(from).split('&');
  const shape = shapeOf('secret', value);
  if (shape === null) return [];
  const place = { path, ...pieceOf(literal, from, value.length) };
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
