/** What one script says besides buttons and handlers, collected in one walk. */
import type {
  CallExpression,
  JSXOpeningElement,
  NewExpression,
  Node,
  OptionalCallExpression,
  Program,
} from '@babel/types';
import type { CallFact, FileFact, Known, SecretLiteral, SessionKeyUse, SourcePlace } from '../core/source-facts.ts';
import { serverEndpointOf } from '../platforms/server-endpoints.ts';
import { addedMembers } from './added-members.ts';
import { mayBePhoneElement } from './jsx-buttons.ts';
import { apiNameOf, isApiRoot, isRequest } from './script/api-names.ts';
import { calleeText } from './script/call.ts';
import { propertyName } from './script/members.ts';
import type { ScriptInput } from './script/modules.ts';
import { notePromiseCall } from './script/promise-calls.ts';
import { walk } from './script/walk.ts';
import { secretsOf } from './secrets.ts';
import { sessionKeysOf } from './session-keys.ts';

/** A JSX element that may be a phone button, with the nodes around it. */
export interface FoundElement {
  readonly node: JSXOpeningElement;
  readonly around: readonly Node[];
}

/** What the walk of a script gives. */
export interface ScriptFacts {
  readonly file: FileFact;
  readonly elements: readonly FoundElement[];
  /** Members that it adds to every page or component, `*` for any. */
  readonly added: readonly string[];
}

type AnyCall = CallExpression | OptionalCallExpression | NewExpression;

const ABSENT: Known<string> = { isKnown: false, why: 'absent' };

/** The text with which an expression begins. */
function beginning(node: Node | undefined, path: string): Known<string> {
  if (node?.type === 'StringLiteral') {
    return { isKnown: true, value: node.value, place: { path, start: node.start ?? 0, end: node.end ?? 0 } };
  }
  if (node?.type === 'BinaryExpression' && node.operator === '+') return beginning(node.left, path);
  const [first] = node?.type === 'TemplateLiteral' ? node.quasis : [];
  if (first === undefined) return node === undefined ? ABSENT : { isKnown: false, why: 'bound' };
  const place = { path, start: first.start ?? 0, end: first.end ?? 0 };
  return first.value.raw === '' ? { isKnown: false, why: 'bound' } : { isKnown: true, value: first.value.raw, place };
}

function urlOption(node: AnyCall): Node | undefined {
  const [options] = node.arguments;
  if (options?.type !== 'ObjectExpression') return undefined;
  const property = options.properties.find((part) => part.type === 'ObjectProperty' && propertyName(part) === 'url');
  return property?.type === 'ObjectProperty' ? property.value : undefined;
}

/** Methods that request what their first argument names. */
const VERBS: ReadonlySet<string> = new Set(['get', 'post', 'put', 'request', 'fetch', 'ajax', 'axios', 'http']);

function factOf(node: AnyCall, api: CallFact['api'], url: Known<string>, path: string, isOpaque: boolean): CallFact {
  const place: SourcePlace = { path, start: node.start ?? 0, end: node.end ?? 0 };
  return {
    api,
    callee: node.type === 'NewExpression' ? calleeText(node) : calleeText(node.callee),
    place,
    path: [],
    isInSessionFail: false,
    isGuarded: false,
    payload: [],
    url,
    isEncoded: false,
    payloadIn: null,
    order: null,
    ...(isOpaque ? { isOpaque } : {}),
  };
}

const DECRYPTIONS: ReadonlySet<string> = new Set([
  'CryptoJS.AES.decrypt',
  'crypto.createDecipheriv',
  'createDecipheriv',
]);

function callOf(node: AnyCall, path: string): CallFact | null {
  const text = calleeText(node.callee);
  if (DECRYPTIONS.has(text) || (node.type === 'NewExpression' && text.includes('BizDataCrypt'))) {
    return factOf(node, 'decrypt', ABSENT, path, false);
  }
  const steps = text.split('.');
  const api = isApiRoot(steps[0] ?? '') && steps.length > 1 ? apiNameOf(steps) : null;
  if (api !== null) {
    return factOf(node, api, isRequest(api) ? beginning(urlOption(node), path) : ABSENT, path, false);
  }
  if (!VERBS.has(steps.at(-1) ?? '')) return null;
  const url = beginning(urlOption(node) ?? node.arguments[0], path);
  return url.isKnown && url.value.includes('://') ? factOf(node, 'request', url, path, true) : null;
}

const DETAIL_PATHS: ReadonlySet<string> = new Set(['encryptedData', 'iv', 'code']);

/** Whether a text is itself a value in what a request is given. */
function isSent(node: Node, around: readonly Node[]): boolean {
  const holder = around.at(-1);
  if (holder?.type !== 'ObjectProperty' || holder.value !== node) return false;
  const index = around.findLastIndex(({ type }) => type === 'CallExpression');
  const call = around[index];
  const isDirect = around
    .slice(index + 1)
    .every(({ type }) => type === 'ObjectExpression' || type === 'ObjectProperty');
  if (call?.type !== 'CallExpression' || !isDirect) return false;
  const steps = calleeText(call.callee).split('.');
  const api = apiNameOf(steps);
  return (api !== null && isRequest(api)) || VERBS.has(steps.at(-1) ?? '');
}

/** `'e.detail.encryptedData'` in quotes. */
function memberText(node: Node, around: readonly Node[], path: string): FileFact['members'] {
  if (node.type !== 'StringLiteral') return [];
  const steps = node.value.split('.');
  const isPath = steps.length > 1 && steps.includes('detail') && DETAIL_PATHS.has(steps.at(-1) ?? '');
  const isWords = steps.every((step) => /^[\w$]+$/.test(step));
  if (!isPath || !isWords) return [];
  const place = { path, start: node.start ?? 0, end: node.end ?? 0 };
  return [{ text: node.value, place, ...(isSent(node, around) ? { isSent: true } : {}) }];
}

function importOf(node: Node, path: string): FileFact['imports'] {
  const source =
    node.type === 'ImportDeclaration'
      ? node.source
      : node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require'
        ? node.arguments[0]
        : null;
  if (source?.type !== 'StringLiteral') return [];
  return [{ name: source.value, place: { path, start: source.start ?? 0, end: source.end ?? 0 } }];
}

/** Nodes that none of the questions is about, which are most. */
const PLAIN: ReadonlySet<string> = new Set(
  'Identifier ExpressionStatement BlockStatement ReturnStatement IfStatement BinaryExpression NumericLiteral ThisExpression'.split(
    ' ',
  ),
);

interface Collected {
  readonly calls: CallFact[];
  readonly secrets: SecretLiteral[];
  readonly sessionKeys: SessionKeyUse[];
  readonly imports: FileFact['imports'][number][];
  readonly members: FileFact['members'][number][];
  readonly elements: FoundElement[];
  /** Requests to interfaces for servers that name a secret. */
  readonly endpoints: SourcePlace[];
  readonly added: string[];
}

/** Whether `secret` is a parameter in the arguments of a call. */
function namesSecret(call: Node): boolean {
  let isNamed = false;
  walk(call, (node) => {
    const text = node.type === 'StringLiteral' ? node.value : node.type === 'TemplateElement' ? node.value.raw : '';
    isNamed ||= text.includes('secret=') || (node.type === 'ObjectProperty' && propertyName(node) === 'secret');
  });
  return isNamed;
}

const sentToEndpoint = (secret: SecretLiteral): SecretLiteral =>
  secret.name === 'secret' && secret.shape === 'app-secret' ? { ...secret, besides: 'endpoint' } : secret;

function visitNode(node: Node, around: readonly Node[], path: string, into: Collected): void {
  if (PLAIN.has(node.type)) return;
  switch (node.type) {
    case 'CallExpression':
    case 'OptionalCallExpression':
    case 'NewExpression': {
      const call = callOf(node, path);
      if (call !== null) into.calls.push(call);
      if (call?.url.isKnown === true && serverEndpointOf(call.url.value) !== null && namesSecret(node)) {
        into.endpoints.push(call.place);
      }
      into.imports.push(...importOf(node, path));
      break;
    }
    case 'ImportDeclaration':
      into.imports.push(...importOf(node, path));
      break;
    case 'StringLiteral':
      into.members.push(...memberText(node, around, path));
      break;
    case 'JSXOpeningElement':
      if (mayBePhoneElement(node)) into.elements.push({ node, around: [...around] });
      break;
    default:
      notePromiseCall(node);
  }
  into.added.push(...addedMembers(node));
  into.secrets.push(...secretsOf(node, around, path));
  into.sessionKeys.push(...sessionKeysOf(node, around, path));
}

/** Walks a script. */
export function collectScriptFacts(script: ScriptInput, program: Program): ScriptFacts {
  const { path, text, platforms } = script;
  const { elements, endpoints, secrets, added, ...facts } = collect(program, path);
  const judged = endpoints.length === 0 ? secrets : secrets.map(sentToEndpoint);
  return { file: { kind: 'file', path, text, ...facts, secrets: judged, platforms }, elements, added };
}

function collect(program: Program, path: string): Collected {
  const into: Collected = {
    calls: [],
    secrets: [],
    sessionKeys: [],
    imports: [],
    members: [],
    elements: [],
    endpoints: [],
    added: [],
  };
  walk(program, (node, around) => visitNode(node, around, path, into));
  return into;
}
