/** From where a call in a native page is reached: events of the page's own template, and its life cycle. */
import type { Node, ObjectExpression, Program } from '@babel/types';
import type { Span } from '../core/source-facts.ts';
import { eventName } from './attributes.ts';
import { propertyName } from './script/members.ts';
import { walk } from './script/walk.ts';
import type { Template } from './template.ts';

/** A page with everything else that may call its functions. */
export interface ReachablePage {
  readonly program: Program;
  readonly template: Template;
  /** Texts of the other scripts and templates of the project. */
  readonly otherTexts: readonly string[];
}

/** Who calls the functions of a page. */
interface Callers {
  /** Names of functions that call a function, by its name. */
  readonly functions: Map<string, Set<string>>;
  /** Events that call it. */
  readonly events: Map<string, Set<string>>;
  /** Functions that something calls which cannot be followed; `*` for any. */
  readonly unclear: Set<string>;
}

const LIFE_CYCLE: ReadonlySet<string> = new Set(
  'onLoad onShow onReady onHide onUnload onPullDownRefresh onReachBottom onPageScroll onTabItemTap'.split(' '),
);
/** Names that hold the page where functions of their own have another `this`. */
const SELVES: ReadonlySet<string> = new Set(['that', 'self', '_this', '_self', 'me', 'vm']);
/** Elements whose events are those of the platform, not of a component. */
const PLAIN_TAGS: ReadonlySet<string> = new Set(
  'view text button image icon label block scroll-view cover-view cover-image form navigator'.split(' '),
);
const INCLUDING_TAGS: ReadonlySet<string> = new Set(['include', 'import', 'template', 'slot']);

/** The options of the only `Page({…})`, if it shows all of its members. */
function pageOptions(program: Program): ObjectExpression | null {
  let mentions = 0;
  walk(program, (node) => {
    if (node.type === 'Identifier' && node.name === 'Page') mentions++;
  });
  const [options, ...others] = program.body.flatMap((statement): ObjectExpression[] => {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return [];
    const { callee, arguments: args } = statement.expression;
    const [first] = args;
    const isPage = callee.type === 'Identifier' && callee.name === 'Page' && first?.type === 'ObjectExpression';
    return isPage ? [first] : [];
  });
  if (options === undefined || others.length > 0 || mentions !== 1) return null;
  const names = options.properties.map((property) => propertyName(property));
  const isListed = names.every((name) => name !== null && name !== 'mixins') && new Set(names).size === names.length;
  return isListed ? options : null;
}

/** The member of the options that a node stands in. */
function ownerOf(options: ObjectExpression, around: readonly Node[]): string | null {
  const index = around.indexOf(options);
  const member = index < 0 ? undefined : around[index + 1];
  return member === undefined ? null : propertyName(member);
}

const isSelf = (node: Node): boolean =>
  node.type === 'ThisExpression' || (node.type === 'Identifier' && SELVES.has(node.name));

function noteMember(node: Node, around: readonly Node[], options: ObjectExpression, into: Callers): void {
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return;
  const name = propertyName(node);
  const holder = around.at(-1);
  const isCall = holder?.type === 'CallExpression' || holder?.type === 'OptionalCallExpression';
  const isCalled = isCall && holder.callee === node;
  if (name === null) {
    if (isSelf(node.object) || isCalled) into.unclear.add('*');
    return;
  }
  // `my.name` is the platform's own.
  if (!into.functions.has(name) || (node.object.type === 'Identifier' && node.object.name === 'my')) return;
  const owner = ownerOf(options, around);
  if (isCalled && isSelf(node.object) && owner !== null) into.functions.get(name)?.add(owner);
  else into.unclear.add(name);
}

/** Whether a name is only the key of something, or the end of a member that is looked at as a whole. */
function isKey(node: Node, around: readonly Node[], options: ObjectExpression): boolean {
  const holder = around.at(-1);
  const place = around.at(-2);
  if (holder?.type === 'MemberExpression' || holder?.type === 'OptionalMemberExpression') {
    return holder.property === node && !holder.computed;
  }
  if (holder?.type === 'ObjectMethod') return holder.key === node;
  if (holder?.type !== 'ObjectProperty' || holder.key !== node) return false;
  return place === options || (place?.type === 'ObjectExpression' && !holder.shorthand);
}

function noteName(node: Node, around: readonly Node[], options: ObjectExpression, into: Callers): void {
  const name = node.type === 'Identifier' ? node.name : node.type === 'StringLiteral' ? node.value : null;
  if (name !== null && into.functions.has(name) && !isKey(node, around, options)) into.unclear.add(name);
}

/** Notes what the template calls; false where other files may do so as well. */
function noteTemplate({ elements }: Template, into: Callers): boolean {
  for (const { tag, attributes } of elements) {
    if (INCLUDING_TAGS.has(tag)) return false;
    for (const { name, value } of attributes) {
      const target = value?.trim() ?? '';
      const event = eventName(name, 'native');
      if (event !== null && target.includes('{{')) return false;
      if (!into.events.has(target)) continue;
      if (event !== null && PLAIN_TAGS.has(tag)) into.events.get(target)?.add(event);
      else into.unclear.add(target);
    }
  }
  return true;
}

function callersIn({ program, template }: ReachablePage, options: ObjectExpression): Callers | null {
  const names = options.properties.map((property) => propertyName(property) ?? '');
  const empty = (): Map<string, Set<string>> => new Map(names.map((name) => [name, new Set<string>()]));
  const callers: Callers = { functions: empty(), events: empty(), unclear: new Set() };
  if (!noteTemplate(template, callers)) return null;
  walk(program, (node, around) => {
    noteMember(node, around, options, callers);
    noteName(node, around, options, callers);
  });
  return callers.unclear.has('*') ? null : callers;
}

/** Whether another file may call a function of this name. */
function isNamedElsewhere(name: string, texts: readonly string[]): boolean {
  const ways = [`.${name}`, `'${name}'`, `"${name}"`, `\`${name}\``];
  return texts.some((text) => {
    const others = text.replaceAll(`my.${name}`, '');
    return ways.some((way) => others.includes(way));
  });
}

/** Adds the ways to a function; false where one of them is not known. */
function addWays(name: string, callers: Callers, page: ReachablePage, ways: Map<string, readonly string[]>): boolean {
  if (ways.has(name)) return true;
  if (callers.unclear.has(name) || isNamedElsewhere(name, page.otherTexts)) return false;
  const own = [...(LIFE_CYCLE.has(name) ? [name] : []), ...(callers.events.get(name) ?? [])];
  const functions = [...(callers.functions.get(name) ?? [])];
  ways.set(name, own);
  return own.length + functions.length > 0 && functions.every((caller) => addWays(caller, callers, page, ways));
}

/** Events and life-cycle functions from which calls of a page are reached; null where a way to one may not be seen. */
export function reachIn(page: ReachablePage): (call: Span) => readonly string[] | null {
  const options = pageOptions(page.program);
  const callers = options === null ? null : callersIn(page, options);
  if (options === null || callers === null) return () => null;
  return ({ start, end }) => {
    const member = options.properties.find((part) => (part.start ?? 0) <= start && end <= (part.end ?? 0));
    const name = member === undefined ? null : propertyName(member);
    const ways = new Map<string, readonly string[]>();
    if (name === null || !addWays(name, callers, page, ways)) return null;
    const all = new Set([...ways.values()].flat());
    return all.size === 0 ? null : [...all];
  };
}
