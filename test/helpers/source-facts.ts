/** Facts of source made by hand, for tests of what judges them. */
import type { PlatformId } from '../../src/core/platform-names.ts';
import { defineRule, finding, type Rule, type SourceFinding } from '../../src/core/rule.ts';
import type {
  FileFact,
  HandlerFact,
  PhoneButton,
  ProjectFact,
  SourcePlace,
  Span,
} from '../../src/core/source-facts.ts';

/** Where a text stands in another; the first time unless told. */
export function spanOf(text: string, piece: string, nth = 0): Span {
  let start = -1;
  for (let count = 0; count <= nth; count++) start = text.indexOf(piece, start + 1);
  if (start === -1) throw new Error(`no ${piece} in the text`);
  return { start, end: start + piece.length };
}

/** The same as a place in a file. */
export const placeIn = (path: string, text: string, piece: string, nth = 0): SourcePlace => ({
  path,
  ...spanOf(text, piece, nth),
});

/** A file without anything of interest. */
export function fileFact(path: string, text: string, changes: Partial<FileFact> = {}): FileFact {
  return {
    kind: 'file',
    path,
    text,
    calls: [],
    secrets: [],
    imports: [],
    members: [],
    platforms: ['wechat'],
    ...changes,
  };
}

/** A handler that does nothing. */
export function handlerFact(path: string, span: Span, changes: Partial<HandlerFact> = {}): HandlerFact {
  return {
    kind: 'handler',
    path,
    name: 'onPhone',
    span,
    head: span,
    calls: [],
    reads: [],
    handlesRefusal: false,
    escapes: false,
    platforms: ['wechat'],
    ...changes,
  };
}

/** A native button of the old flow, without events. */
export function phoneButton(path: string, span: Span, changes: Partial<PhoneButton> = {}): PhoneButton {
  return {
    kind: 'button',
    element: { path, tag: 'button', span, origin: 'native', attributes: [], hasSpread: false },
    openType: { isKnown: true, value: 'getPhoneNumber', place: { path, ...span } },
    flow: 'phone',
    events: [],
    platforms: ['wechat'],
    ...changes,
  };
}

/** A native WeChat project of nothing. */
export function projectFact(changes: Partial<ProjectFact> = {}): ProjectFact {
  return {
    kind: 'project',
    root: '',
    projectKind: 'native',
    platforms: ['wechat'],
    buttons: [],
    handlers: [],
    files: [],
    minVersions: {},
    ...changes,
  };
}

const TEXT = { en: 'A text', zh: '一段文字' };

/** What a rule of a test needs to say of itself. */
export function ruleTexts(id: string, code: string, severity: 'error' | 'warning' | 'info' = 'error') {
  const sentence = { en: 'A sentence.', zh: '一句话。' };
  const remedies = [{ en: 'Do it.', zh: '这样做。' }];
  const problems = { [code]: { severity, title: TEXT, cause: sentence, remedies } };
  const sources = [{ url: 'https://example.com/', read: '2026-11-22' }];
  return { id, title: TEXT, looksAt: TEXT, sources, problems };
}

/** A rule that finds every occurrence of a word in the files, and puts another in its place. */
export function wordRule(
  id: string,
  word: string,
  options: {
    readonly code?: string;
    readonly severity?: 'error' | 'warning' | 'info';
    readonly platforms?: readonly PlatformId[];
    readonly replacement?: string;
  } = {},
): Rule {
  const { code = 'word-found', severity = 'error', platforms = ['wechat'], replacement } = options;
  return defineRule({
    ...ruleTexts(id, code, severity),
    platforms,
    needs: 'file',
    judge: ({ path, text }) =>
      [...text.matchAll(new RegExp(word, 'g'))].map((match): SourceFinding => {
        const span = { start: match.index, end: match.index + word.length };
        const edits = replacement === undefined ? [] : [{ ...span, text: replacement }];
        return finding({ code, args: {}, evidence: [], certainty: 'proven' }, { path, ...span }, { edits });
      }),
  });
}
