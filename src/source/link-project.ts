/** Linking: which function an event of a button calls, and what that does. */
import type { PlatformId } from '../core/platform-names.ts';
import type { EventFact, FileFact, HandlerFact, PhoneButton, ProjectKind } from '../core/source-facts.ts';
import { flowOfEvent, type RawButton, type RawEvent } from './buttons.ts';
import type { FoundElement } from './file-facts.ts';
import { attributeExpression, jsxButtonOf } from './jsx-buttons.ts';
import { containerOf, findMember } from './script/containers.ts';
import { evaluate } from './script/evaluate.ts';
import { eventArguments } from './script/event-arguments.ts';
import { groupBy } from './script/group-by.ts';
import { runHandler } from './script/handler.ts';
import type { ScriptInput, ScriptModule } from './script/modules.ts';
import { staticFrame } from './script/static-frame.ts';
import { unlessTooDeep } from './script/unless-too-deep.ts';
import { UNKNOWN, type Value } from './script/value.ts';
import { openScripts, type Scripts, type ScriptWorld, type Unreadable } from './script/worlds.ts';

/** What is linked. */
export interface LinkInput {
  readonly root: string;
  readonly kind: ProjectKind;
  readonly platforms: readonly PlatformId[];
  readonly templates: readonly {
    readonly path: string;
    readonly raw: readonly RawButton[];
    readonly scriptPath: string | null;
  }[];
  readonly scripts: readonly ScriptInput[];
  /** The path that an import names, if it is a script of the project. */
  resolve(from: string, specifier: string): string | null;
}

/** What linking gives. */
export interface LinkedProject {
  readonly buttons: PhoneButton[];
  readonly handlers: HandlerFact[];
  readonly files: FileFact[];
  readonly unreadable: Unreadable[];
}

/** How an event of a button finds what it calls in one world. */
type Resolve = (event: RawEvent, world: ScriptWorld, platforms: readonly PlatformId[]) => EventFact['handler'];

const NOT_TOLD: EventFact['handler'] = { kind: 'unknown' };

function eventValue({ event }: RawEvent): Value {
  const flow = flowOfEvent(event);
  return flow === 'phone' || flow === 'realtime' ? { kind: 'event' } : UNKNOWN;
}

function found(
  event: RawEvent,
  value: Value,
  args: readonly Value[],
  platforms: readonly PlatformId[],
): EventFact['handler'] {
  if (value.kind !== 'function') return NOT_TOLD;
  const name = event.handlerName ?? 'inline';
  const handler = runHandler({ name, fn: value, args, flow: flowOfEvent(event.event), platforms });
  return { kind: 'found', handler };
}

/** By the name in a template. */
function resolveByName(scriptPath: string | null): Resolve {
  return (event, world, platforms) => {
    const modules = scriptPath === null ? [] : world.modulesAt(scriptPath);
    const name = event.handlerName;
    if (name === null || modules.length === 0) return NOT_TOLD;
    const members = modules.map((module) => {
      const container = containerOf(module);
      return container === null ? 'unknown' : findMember(container, name);
    });
    const value = members.find((member) => member !== 'missing' && member !== 'unknown');
    if (value === undefined) return members.includes('unknown') ? NOT_TOLD : { kind: 'missing' };
    return found(event, value, eventArguments(event.expression, eventValue(event), world.kind), platforms);
  };
}

/** By the expression in JSX. */
function resolveInJsx({ node, around }: FoundElement, script: ScriptInput): Resolve {
  return (event, world, platforms) => {
    const module = world.modulesAt(script.path).find((candidate) => candidate.script === script);
    const expression = attributeExpression(node, event.attribute.nameSpan.start);
    if (module === undefined || expression === null) return NOT_TOLD;
    const value = evaluate(expression, staticFrame(module, around));
    return found(event, value, [eventValue(event)], platforms);
  };
}

interface Linked {
  readonly events: readonly EventFact[];
  readonly platforms: PlatformId[];
}

const contentOf = (events: readonly EventFact[]): string =>
  JSON.stringify(events, (name, value: unknown) => (name === 'platforms' ? undefined : value));

/** A button once per group of platforms for which its handlers do the same. */
function linkButton(raw: RawButton, resolve: Resolve, scripts: Scripts): PhoneButton[] {
  const byWorld = groupBy(raw.platforms, (platform) => scripts.worldOf(platform));
  const groups = new Map<string, Linked>();
  for (const [world, platforms] of byWorld) {
    const events = raw.events.map((event): EventFact => {
      const { event: name, attribute, handlerName } = event;
      const handler = unlessTooDeep(() => resolve(event, world, platforms), NOT_TOLD);
      return { event: name, attribute, handlerName, handler };
    });
    const key = contentOf(events);
    const before = groups.get(key);
    if (before === undefined) groups.set(key, { events, platforms: [...platforms] });
    else before.platforms.push(...platforms);
  }
  const { element, openType, flow } = raw;
  return [...groups.values()].map(({ events, platforms }) => {
    const linked = events.map((event) => withPlatforms(event, platforms));
    return { kind: 'button', element, openType, flow, events: linked, platforms };
  });
}

function withPlatforms(event: EventFact, platforms: readonly PlatformId[]): EventFact {
  if (event.handler.kind !== 'found') return event;
  return { ...event, handler: { kind: 'found', handler: { ...event.handler.handler, platforms } } };
}

/** What may be added to every page from elsewhere is not missing. */
function withDoubt(button: PhoneButton, added: ReadonlySet<string>): PhoneButton {
  const events = button.events.map((event): EventFact => {
    const mayBeAdded = added.has('*') || (event.handlerName !== null && added.has(event.handlerName));
    return event.handler.kind === 'missing' && mayBeAdded ? { ...event, handler: NOT_TOLD } : event;
  });
  return { ...button, events };
}

/** Every handler once, for all platforms of the buttons that call it. */
function handlersOf(buttons: readonly PhoneButton[]): HandlerFact[] {
  const handlers = new Map<string, HandlerFact>();
  for (const { events } of buttons) {
    for (const { handler } of events) {
      if (handler.kind !== 'found') continue;
      const { platforms, ...content } = handler.handler;
      const key = JSON.stringify(content);
      const all = new Set([...(handlers.get(key)?.platforms ?? []), ...platforms]);
      handlers.set(key, { ...content, platforms: [...all] });
    }
  }
  return [...handlers.values()];
}

function linkJsx(script: ScriptInput, scripts: Scripts): PhoneButton[] {
  const parsed = scripts.parsed(script);
  if (parsed === null) return [];
  const { path, text, platforms } = script;
  return parsed.elements.flatMap((element) => {
    const raw = jsxButtonOf(element.node, { path, text, program: parsed.program, platforms });
    return raw === null ? [] : linkButton(raw, resolveInJsx(element, script), scripts);
  });
}

/** Links the buttons of a project with their handlers, and collects what its scripts say. */
export function linkProject(input: LinkInput): LinkedProject {
  const scripts = openScripts(input);
  const buttons = input.templates.flatMap(({ raw, scriptPath }) =>
    raw.flatMap((button) => linkButton(button, resolveByName(scriptPath), scripts)),
  );
  const files: FileFact[] = [];
  const added = new Set<string>();
  for (const script of input.scripts) {
    const parsed = scripts.parsed(script);
    if (parsed === null) continue;
    files.push(parsed.file);
    for (const name of parsed.added) added.add(name);
    buttons.push(...linkJsx(script, scripts));
    scripts.forget(script);
  }
  const told = buttons.map((button) => withDoubt(button, added));
  return { buttons: told, handlers: handlersOf(told), files, unreadable: [...scripts.unreadable] };
}

/** A module of the project, as `linkProject` sees it. */
export type { ScriptInput, ScriptModule };
