/** Markup as a tree of elements with the exact place of everything: no rules of HTML, and nothing is ever wrong with it. */
import { Tokenizer } from 'htmlparser2';
import type { Span } from '../core/source-facts.ts';
import { maskTemplate } from './mask.ts';

/** An attribute as it stands there. */
export interface TemplateAttribute {
  readonly name: string;
  readonly nameSpan: Span;
  /** Raw text between the quotes; null without a value. */
  readonly value: string | null;
  readonly valueSpan: Span | null;
}

/** An element. */
export interface TemplateElement {
  readonly tag: string;
  /** The start tag, from `<` to `>`. */
  readonly span: Span;
  /** What stands between start and end tag; empty for an element without. */
  readonly content: Span;
  readonly attributes: readonly TemplateAttribute[];
  readonly parent: TemplateElement | null;
}

/** The elements of a text in order, and its comments without their marks. */
export interface Template {
  readonly elements: readonly TemplateElement[];
  readonly comments: readonly Span[];
}

interface Draft extends TemplateElement {
  span: Span;
  content: Span;
  readonly attributes: TemplateAttribute[];
}

/**
 * The elements of a template, a `.vue` or a `.wpy`.
 *
 * @param text - with inactive branches of conditional compilation blank.
 * @param scriptTags - elements of the platform that hold script, besides `script` and `style`.
 */
export function parseTemplate(text: string, scriptTags: readonly string[]): Template {
  const builder = new TreeBuilder(text);
  const nothing = (): void => {};
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onopentagname: (start, end) => builder.open(start, end),
      onattribname: (start, end) => builder.name({ start, end }),
      onattribdata: (start, end) => builder.data({ start, end }),
      onattribend: (quote, end) => builder.attribute(quote === NO_VALUE, end),
      onopentagend: (end) => builder.endOpen(end + 1, false),
      onselfclosingtag: (end) => builder.endOpen(end + 1, true),
      onclosetag: (start, end) => builder.close(text.slice(start, end), start - 2),
      oncomment: (start, end, endOffset) => builder.comments.push({ start, end: end - endOffset }),
      onend: () => builder.finish(),
      onattribentity: nothing,
      oncdata: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      ontext: nothing,
      ontextentity: nothing,
    },
  );
  tokenizer.write(maskTemplate(text, scriptTags));
  tokenizer.end();
  return { elements: builder.elements, comments: builder.comments };
}

const NO_VALUE = 0;

/** Puts tokens together. An end tag without a start is dropped, a start without an end ends with what is around it. */
class TreeBuilder {
  readonly elements: Draft[] = [];
  readonly comments: Span[] = [];
  private readonly text: string;
  private readonly stack: Draft[] = [];
  /** How many elements of a name are open, so that stray end tags cost no search. */
  private readonly openTags = new Map<string, number>();
  private current: Draft | null = null;
  private nameSpan: Span = { start: 0, end: 0 };
  private valueSpan: Span | null = null;

  constructor(text: string) {
    this.text = text;
  }

  open(start: number, end: number): void {
    const empty = { start, end: start };
    const parent = this.stack.at(-1) ?? null;
    this.current = {
      tag: this.text.slice(start, end),
      span: { start: start - 1, end },
      content: empty,
      attributes: [],
      parent,
    };
  }

  name(span: Span): void {
    this.nameSpan = span;
    this.valueSpan = null;
  }

  data({ start, end }: Span): void {
    this.valueSpan = { start: this.valueSpan?.start ?? start, end };
  }

  attribute(hasNoValue: boolean, end: number): void {
    // Without data an empty value stands right before its closing quote.
    const valueSpan = hasNoValue ? null : (this.valueSpan ?? { start: end - 1, end: end - 1 });
    this.current?.attributes.push({
      name: this.text.slice(this.nameSpan.start, this.nameSpan.end),
      nameSpan: this.nameSpan,
      value: valueSpan === null ? null : this.text.slice(valueSpan.start, valueSpan.end),
      valueSpan,
    });
  }

  endOpen(end: number, isSelfClosing: boolean): void {
    const element = this.current;
    if (element === null) return;
    element.span = { start: element.span.start, end };
    element.content = { start: end, end };
    this.elements.push(element);
    if (!isSelfClosing) this.push(element);
    this.current = null;
  }

  close(tag: string, at: number): void {
    if ((this.openTags.get(tag) ?? 0) === 0) return;
    for (let element = this.stack.pop(); element !== undefined; element = this.stack.pop()) {
      this.openTags.set(element.tag, (this.openTags.get(element.tag) ?? 0) - 1);
      element.content = { start: element.content.start, end: at };
      if (element.tag === tag) return;
    }
  }

  private push(element: Draft): void {
    this.stack.push(element);
    this.openTags.set(element.tag, (this.openTags.get(element.tag) ?? 0) + 1);
  }

  finish(): void {
    for (const element of this.stack) element.content = { start: element.content.start, end: this.text.length };
  }
}
