/** The lines around a finding with their numbers and a row of carets, as wide as the characters above them. */
import type { Excerpt } from '../core/report.ts';
import { PLAIN_ROLES, type RoleName, type Roles } from './roles.ts';
import { displayWidth } from './wrap.ts';

/** How a frame is shown. */
export interface FrameOptions {
  readonly roles: Roles;
  /** Columns of a line, its number included. */
  readonly width: number;
  /** Of the carets. */
  readonly role: RoleName;
}

const DEFAULTS: FrameOptions = { roles: PLAIN_ROLES, width: 160, role: 'error' };

/** A text of at most so many columns, cut at its end. */
function cutEnd(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  for (const character of text) {
    if (displayWidth(kept + character) > columns - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** A text of at most so many columns, cut at its beginning. */
function cutStart(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  const characters = [...text];
  let kept = '';
  for (let index = characters.length - 1; index >= 0; index--) {
    const longer = (characters[index] ?? '') + kept;
    if (displayWidth(longer) > columns - 1) break;
    kept = longer;
  }
  return `…${kept}`;
}

interface MarkedLine {
  readonly text: string;
  readonly carets: string;
}

/** The line of the finding, cut around it, and the row below. */
function markLine(line: string, { start, end }: Excerpt['mark'], columns: number): MarkedLine {
  const [before, marked, behind] = [line.slice(0, start), line.slice(start, end), line.slice(end)];
  const rest = columns - Math.min(displayWidth(marked), Math.floor(columns / 2));
  const lead = cutStart(before, Math.max(8, rest - Math.min(displayWidth(behind), Math.floor(rest / 3))));
  const piece = cutEnd(marked, Math.max(1, columns - displayWidth(lead)));
  const room = columns - displayWidth(lead + piece);
  const text = lead + piece + (room > 0 ? cutEnd(behind, room) : '');
  const carets = ' '.repeat(displayWidth(lead)) + '^'.repeat(Math.max(1, displayWidth(piece)));
  return { text, carets };
}

/** The frame as lines, without indentation. */
export function formatFrame(excerpt: Excerpt, options: FrameOptions = DEFAULTS): string[] {
  const { firstLine, lines, mark } = excerpt;
  const { roles, role, width } = options;
  const digits = `${firstLine + lines.length - 1}`.length;
  const columns = Math.max(20, width - digits - 5);
  const gutter = (label: string, sign = ' '): string => `${sign} ${label.padStart(digits)} |`;
  return lines.flatMap((line, index) => {
    const label = `${firstLine + index}`;
    if (index !== mark.index) {
      const text = cutEnd(line, columns).trimEnd();
      return [roles.muted(gutter(label)) + (text === '' ? '' : ` ${text}`)];
    }
    const { text, carets } = markLine(line, mark, columns);
    return [
      `${roles[role]('>')}${roles.muted(gutter(label).slice(1))} ${text}`.trimEnd(),
      `${roles.muted(gutter(''))} ${roles[role](carets)}`.trimEnd(),
    ];
  });
}
