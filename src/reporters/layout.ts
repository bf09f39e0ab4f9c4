/** Building blocks of the pretty report: every function returns finished lines. */
import { sanitize } from '../core/redact.ts';
import type { RoleName, Roles } from './roles.ts';
import { displayWidth, padEnd, wrap } from './wrap.ts';

/** Under this width labels stand above their text instead of beside it. */
const NARROW_WIDTH = 56;
const LABEL_GAP = 2;

/** A styled text that is never broken. */
export type Segment = string;

/** A label with the texts beside it. */
export interface LabelledRow {
  readonly label: string;
  /** Each begins on a line of its own; without items the row is left out. */
  readonly items: readonly string[];
  /** Numbers the items when there are several. */
  readonly isNumbered?: boolean;
  readonly role?: RoleName;
}

export interface RowOptions {
  readonly roles: Roles;
  readonly width: number;
  /** Width of the label column, the same for all rows of a report. */
  readonly labelColumns: number;
}

/** The lines moved to the right; empty ones stay empty. */
export function indent(lines: readonly string[], columns: number): string[] {
  return lines.map((line) => (line === '' ? line : ' '.repeat(columns) + line));
}

/** Wrapped text, each line styled for itself, so that no style runs over a line end. */
export function block(text: string, width: number, style: (text: string) => string): string[] {
  return wrap(text, width).map((line) => (line === '' ? line : style(line)));
}

/** Segments side by side, two blanks apart; those that do not fit go on the next line, indented. */
export function flow(segments: readonly Segment[], width: number, hangingColumns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const segment of segments) {
    if (line === '') line = segment;
    else if (displayWidth(line) + 2 + displayWidth(segment) <= width) line += `  ${segment}`;
    else {
      lines.push(line);
      line = ' '.repeat(hangingColumns) + segment;
    }
  }
  return [...lines, line];
}

/** Label column and text column; several items of one row keep the hanging indentation. */
export function rows(labelled: readonly LabelledRow[], { roles, width, labelColumns }: RowOptions): string[] {
  const shown = labelled
    .map((row) => ({ ...row, items: row.items.filter((item) => item !== '') }))
    .filter((row) => row.items.length > 0);
  const isNarrow = width < NARROW_WIDTH;
  const textColumn = labelColumns + LABEL_GAP;
  return shown.flatMap((row) => {
    const style = row.role === undefined ? (text: string) => text : roles[row.role];
    const lines = itemLines(row, width - (isNarrow ? 2 : textColumn), style);
    if (isNarrow) return [roles.label(row.label), ...indent(lines, 2)];
    return lines.map(
      (line, index) => (index === 0 ? roles.label(padEnd(row.label, textColumn)) : ' '.repeat(textColumn)) + line,
    );
  });
}

function itemLines(row: LabelledRow, width: number, style: (text: string) => string): string[] {
  const isNumbered = row.isNumbered === true && row.items.length > 1;
  return row.items.flatMap((item, index) => {
    const number = isNumbered ? `${index + 1}. ` : '';
    const lines = item.split('\n').flatMap((line) => block(sanitize(line), width - number.length, style));
    return lines.map((line, lineIndex) => (lineIndex === 0 ? number : ' '.repeat(number.length)) + line);
  });
}
