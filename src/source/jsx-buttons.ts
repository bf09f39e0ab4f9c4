/** Buttons written in JSX. */
import type { JSXAttribute, JSXOpeningElement, Node, Program } from '@babel/types';
import type { PlatformId } from '../core/platform-names.ts';
import { flowOfEvent, type JsxAttribute, jsxButton, type RawButton } from './buttons.ts';

const nameOf = (attribute: JSXAttribute): string =>
  attribute.name.type === 'JSXIdentifier'
    ? attribute.name.name
    : `${attribute.name.namespace.name}:${attribute.name.name.name}`;

/** Whether an element has an attribute that buttons for the phone number have. */
export function mayBePhoneElement(node: JSXOpeningElement): boolean {
  return node.attributes.some((attribute) => {
    if (attribute.type !== 'JSXAttribute') return false;
    const name = nameOf(attribute);
    return name.toLowerCase().replaceAll('-', '').replaceAll('_', '') === 'opentype' || flowOfEvent(name) !== null;
  });
}

function tagOf(node: Node): string {
  if (node.type === 'JSXIdentifier') return node.name;
  if (node.type === 'JSXMemberExpression') return `${tagOf(node.object)}.${node.property.name}`;
  return '';
}

function attributeOf(attribute: JSXAttribute, text: string): JsxAttribute {
  const { value } = attribute;
  const nameSpan = { start: attribute.name.start ?? 0, end: attribute.name.end ?? 0 };
  const base = { name: nameOf(attribute), nameSpan };
  if (value == null) return { ...base, value: null, valueSpan: null, isExpression: false };
  const isExpression = value.type === 'JSXExpressionContainer';
  const inner = isExpression ? value.expression : value;
  const edge = isExpression ? 0 : 1;
  const span = { start: (inner.start ?? 0) + edge, end: (inner.end ?? 0) - edge };
  return { ...base, value: text.slice(span.start, span.end), valueSpan: span, isExpression };
}

/** The module that a tag is imported from. */
function importOf(tag: string, program: Program): string | null {
  const [root] = tag.split('.');
  for (const statement of program.body) {
    if (statement.type !== 'ImportDeclaration') continue;
    if (statement.specifiers.some(({ local }) => local.name === root)) return statement.source.value;
  }
  return null;
}

/** Where a JSX element stands. */
export interface JsxContext {
  readonly path: string;
  readonly text: string;
  readonly program: Program;
  readonly platforms: readonly PlatformId[];
}

/** The element as a button; null when it is none. */
export function jsxButtonOf(node: JSXOpeningElement, context: JsxContext): RawButton | null {
  const { path, text, program, platforms } = context;
  const tag = tagOf(node.name);
  const attributes = node.attributes.flatMap((attribute) =>
    attribute.type === 'JSXAttribute' ? [attributeOf(attribute, text)] : [],
  );
  const hasSpread = attributes.length < node.attributes.length;
  const span = { start: node.start ?? 0, end: node.end ?? 0 };
  return jsxButton({ path, tag, span, hasSpread, attributes, importedFrom: importOf(tag, program) }, platforms);
}

/** What an event attribute holds; null for text. */
export function attributeExpression(node: JSXOpeningElement, nameStart: number): Node | null {
  for (const attribute of node.attributes) {
    if (attribute.type !== 'JSXAttribute' || attribute.name.start !== nameStart) continue;
    return attribute.value?.type === 'JSXExpressionContainer' ? attribute.value.expression : null;
  }
  return null;
}
