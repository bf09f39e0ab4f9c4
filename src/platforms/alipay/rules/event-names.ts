/** How the events of Alipay's button are spelled in each kind of project. */
import type { AttributeFact, ElementFact, ProjectKind } from '../../../core/source-facts.ts';

/** Longest first: what may stand before the name of an event. */
const PREFIXES = ['v-on:', 'catch:', 'bind:', 'catch', 'bind', '@', 'on'] as const;

/** The event that an attribute names, in lower case and without hyphens, prefixes and modifiers. */
export function eventOf({ name }: AttributeFact): string {
  let rest = (name.split('.')[0] ?? '').replaceAll('-', '').toLowerCase();
  if (name.startsWith('v-on:')) rest = rest.slice('von:'.length);
  // `@onGetAuthorize` has two of them.
  for (let round = 0; round < 2; round++) {
    const prefix = PREFIXES.find((candidate) => rest.startsWith(candidate));
    if (prefix !== undefined) rest = rest.slice(prefix.length);
  }
  return rest;
}

/** How the event is bound in a kind of project, and which spellings are certainly no binding of it. */
interface Spelling {
  readonly right: readonly string[];
  /** The right name for a wrong one; null where it cannot be told that it is wrong. */
  readonly correct: (attribute: AttributeFact) => string | null;
}

const NATIVE: Spelling = {
  right: ['onGetAuthorize', 'catchGetAuthorize'],
  correct: (attribute) => {
    if (!/^(?:getauthorize|getphonenumber)$/.test(eventOf(attribute))) return null;
    return attribute.name.startsWith('catch') ? 'catchGetAuthorize' : 'onGetAuthorize';
  },
};

/** Names that the compiler passes on as they are, so that nothing calls the method behind them. */
const NOT_BOUND_IN_VUE: ReadonlySet<string> = new Set([
  'onGetAuthorize',
  '@onGetAuthorize',
  'v-on:onGetAuthorize',
  'bindgetauthorize',
  'bindGetAuthorize',
  'bind:getAuthorize',
  'bind:getauthorize',
  '@bindgetauthorize',
  '@bindGetAuthorize',
]);

const VUE: Spelling = {
  right: ['@getAuthorize', 'v-on:getAuthorize'],
  correct: ({ name }) => {
    const [bare = '', ...modifiers] = name.split('.');
    return NOT_BOUND_IN_VUE.has(bare) ? ['@getAuthorize', ...modifiers].join('.') : null;
  },
};

/** Of other kinds the facts about Alipay say too little. */
const SPELLINGS: Partial<Readonly<Record<ProjectKind, Spelling>>> = { native: NATIVE, 'uni-app': VUE };

/** What a button does about the event of the authorisation. `unknown`: its source does not tell. */
export type AuthorizeBinding =
  | { readonly kind: 'bound' | 'unbound' | 'unknown' }
  | { readonly kind: 'misspelt'; readonly attribute: AttributeFact; readonly correct: string };

/** Judges the attributes of a button. */
export function authorizeBinding({ attributes }: ElementFact, kind: ProjectKind): AuthorizeBinding {
  const spelling = SPELLINGS[kind];
  if (spelling === undefined) return { kind: 'unknown' };
  if (attributes.some(({ name }) => spelling.right.includes(name.split('.')[0] ?? ''))) return { kind: 'bound' };
  for (const attribute of attributes) {
    const correct = spelling.correct(attribute);
    if (correct !== null) return { kind: 'misspelt', attribute, correct };
  }
  const mayBind = attributes.some((attribute) => /^(?:getauthorize|getphonenumber)$/.test(eventOf(attribute)));
  return { kind: mayBind ? 'unknown' : 'unbound' };
}
