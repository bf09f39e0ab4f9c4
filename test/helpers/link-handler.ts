/** Links one button of a small project with its handler. */
import type { PlatformId } from '../../src/core/platform-names.ts';
import type { CallFact, EventFact, HandlerFact, ProjectKind } from '../../src/core/source-facts.ts';
import type { RawButton } from '../../src/source/buttons.ts';
import { type LinkedProject, linkProject, type ScriptInput } from '../../src/source/link-project.ts';

/** A small project. */
export interface SmallProject {
  readonly kind?: ProjectKind;
  readonly platforms?: readonly PlatformId[];
  /** Texts by path; a text may be given for some platforms only. */
  readonly files: Readonly<Record<string, string>>;
  readonly variants?: readonly ScriptInput[];
  /** Script of the template; the first file otherwise. */
  readonly script?: string;
  readonly isSetup?: boolean;
  readonly event?: string;
  readonly handler?: string;
  readonly expression?: string;
}

const languages = { js: 'js', ts: 'ts', jsx: 'jsx', tsx: 'tsx', vue: 'js', wpy: 'js' } as const;

function languageOf(path: string): ScriptInput['lang'] {
  const ending = path.split('.').at(-1) ?? '';
  return Object.entries(languages).find(([name]) => name === ending)?.[1] ?? 'js';
}

/** A script for all platforms of a project. */
export function scriptOf(path: string, text: string, platforms: readonly PlatformId[], isSetup = false): ScriptInput {
  return { path, text, offset: 0, lang: languageOf(path), isSetup, platforms };
}

function buttonOf(project: SmallProject, platforms: readonly PlatformId[]): RawButton {
  const { event = 'getphonenumber', handler = 'onPhone', expression = null } = project;
  const span = { start: 0, end: 0 };
  const attribute = { name: `bind${event}`, nameSpan: span, value: handler, valueSpan: span, form: 'event' } as const;
  return {
    element: { path: 'page.wxml', tag: 'button', span, origin: 'native', attributes: [attribute], hasSpread: false },
    openType: { isKnown: true, value: 'getPhoneNumber', place: { path: 'page.wxml', ...span } },
    flow: event === 'getAuthorize' ? 'authorize' : 'phone',
    events: [{ event, attribute, handlerName: handler, expression }],
    platforms,
  };
}

function resolveIn(paths: readonly string[]): (from: string, specifier: string) => string | null {
  return (_from, specifier) => {
    const name = specifier.replace(/^(\.\.?\/|@\/)+/, '');
    return paths.find((path) => path === name || path.startsWith(`${name}.`)) ?? null;
  };
}

/** Links the project. */
export function link(project: SmallProject): LinkedProject {
  const { kind = 'native', platforms = ['wechat'], files, variants = [], isSetup = false } = project;
  const [first = ''] = [...Object.keys(files), ...variants.map(({ path }) => path)];
  const scriptPath = project.script ?? first;
  const scripts = Object.entries(files).map(([path, text]) =>
    scriptOf(path, text, platforms, isSetup && path === scriptPath),
  );
  const all = [...scripts, ...variants];
  return linkProject({
    root: '',
    kind,
    platforms,
    templates: [{ path: 'page.wxml', raw: [buttonOf(project, platforms)], scriptPath }],
    scripts: all,
    resolve: resolveIn(all.map(({ path }) => path)),
  });
}

/** What the button's only event is linked with. */
export function handlerOf(project: SmallProject): EventFact['handler'] {
  const [button] = link(project).buttons;
  const handler = button?.events[0]?.handler;
  if (handler === undefined) throw new Error('There is no button.');
  return handler;
}

/** The handler, which has to be found. */
export function foundHandler(project: SmallProject): HandlerFact {
  const handler = handlerOf(project);
  if (handler.kind !== 'found') throw new Error(`The handler is ${handler.kind}.`);
  return handler.handler;
}

/** The handler of a page whose only script this is. */
export function pageHandler(body: string, files: Readonly<Record<string, string>> = {}): HandlerFact {
  return foundHandler({ files: { 'page.js': `Page({ ${body} })`, ...files }, script: 'page.js' });
}

/** The calls in one word each: `login before`, `request [iv]`. */
export function callsOf(handler: HandlerFact): string[] {
  return handler.calls.map(describeCall);
}

function describeCall({ api, order, payload, isInSessionFail, isOpaque }: CallFact): string {
  const fields = payload.map(({ field }) => field).join();
  return [
    isOpaque === true ? `${api}?` : api,
    ...(fields === '' ? [] : [`[${fields}]`]),
    ...(order === null ? [] : [order]),
    ...(isInSessionFail ? ['in session fail'] : []),
  ].join(' ');
}
