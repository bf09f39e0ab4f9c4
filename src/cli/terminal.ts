/** Colour, width and language, decided once. */
import type { Io, OutputStream } from '../facts/io.ts';
import type { Language } from '../reporters/rendered.ts';
import { PLAIN_ROLES, type Roles } from '../reporters/roles.ts';

export type ColorLevel = 0 | 1 | 2 | 3;

type Env = Io['env'];

const LANGUAGE_VARIABLES = ['PHONEKIT_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** `--lang`, then the first variable that is set, then the system's locale (Windows sets no variable). */
export function chooseLanguage(flag: string | undefined, io: Pick<Io, 'env' | 'systemLocale'>): Language {
  const named = [flag, ...LANGUAGE_VARIABLES.map((name) => io.env[name])].find((value) => value);
  return /^zh/i.test(named ?? io.systemLocale) ? 'zh' : 'en';
}

/** NO_COLOR outranks FORCE_COLOR, as in no-color.org; chalk itself ignores NO_COLOR. */
export function chooseColorLevel(choice: {
  readonly isAllowed: boolean;
  readonly isJson: boolean;
  readonly env: Env;
  readonly isTTY: boolean;
}): ColorLevel {
  const { env } = choice;
  if (choice.isJson || !choice.isAllowed || env['NO_COLOR']) return 0;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return parseForcedLevel(forced);
  return choice.isTTY && env['TERM'] !== 'dumb' ? 1 : 0;
}

function parseForcedLevel(value: string): ColorLevel {
  if (value === '0' || value === 'false') return 0;
  if (value === '2') return 2;
  return value === '3' ? 3 : 1;
}

/** Columns for wrapped text: the terminal's, 80 without one, never under 40 or over 120. */
export function chooseWidth(stream: OutputStream): number {
  return Math.min(120, Math.max(40, stream.columns ?? 80));
}

/** The 16 colours that every terminal theme defines; chalk is loaded only when they are used. */
export async function makeRoles(level: ColorLevel): Promise<Roles> {
  if (level === 0) return PLAIN_ROLES;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level });
  return {
    error: chalk.red.bold,
    warning: chalk.yellow.bold,
    info: chalk.cyan,
    success: chalk.green.bold,
    code: chalk.cyan,
    path: chalk.underline,
    url: chalk.blue.underline,
    muted: chalk.dim,
    strong: chalk.bold,
    label: chalk.dim,
  };
}
