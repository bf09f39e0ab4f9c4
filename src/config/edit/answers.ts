/** New text of a configuration with answers of the checklist in it. Comments and everything else stay as they are. */
import { type ConfigFormat, parseConfig } from '../parse.ts';
import type { AppConfig, Config, ConsoleAnswer } from '../schema.ts';

/** One answer. What it does not say stays as it is. */
export interface NewAnswer {
  /** Name of the app. */
  readonly app: string;
  readonly item: string;
  readonly answer: ConsoleAnswer;
}

/** One answer, and how it reads together with what stays. */
export interface AnswerEdit extends NewAnswer {
  readonly whole: ConsoleAnswer;
}

/** The configuration as it has to read afterwards. */
function withAnswers(config: Config, answers: readonly NewAnswer[]): Config {
  const apps: Record<string, AppConfig> = { ...config.apps };
  for (const { app, item, answer } of answers) {
    const own = apps[app];
    if (own === undefined) continue;
    apps[app] = { ...own, console: { ...own.console, [item]: { ...own.console?.[item], ...answer } } };
  }
  return { ...config, apps };
}

function inOrder({ done, date, note }: ConsoleAnswer): ConsoleAnswer {
  return { done, ...(date === undefined ? {} : { date }), ...(note === undefined ? {} : { note }) };
}

function isSame(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return left === right;
  const [ours, theirs] = [Object.entries(left), new Map(Object.entries(right))];
  return (
    ours.length === theirs.size && ours.every(([name, value]) => theirs.has(name) && isSame(value, theirs.get(name)))
  );
}

/** What is written, in every way that the format has; the gentlest first. */
async function* candidates(
  text: string,
  format: ConfigFormat,
  edits: readonly AnswerEdit[],
): AsyncGenerator<string | null> {
  // Each library is a part of the bundle of its own.
  if (format === 'yaml') for (const way of (await import('./yaml.ts')).YAML_WAYS) yield way(text, edits);
  else if (format === 'toml') yield (await import('./toml.ts')).editToml(text, edits);
  else yield (await import('./json.ts')).editJson(text, edits, format === 'package' ? ['phonekit'] : []);
}

/**
 * Puts answers into the text of a valid configuration.
 *
 * @param config - what the text holds now.
 * @returns the new text, or null where it cannot be changed without changing something else, such as an alias that two apps share.
 */
export async function editAnswers(
  text: string,
  format: ConfigFormat,
  config: Config,
  answers: readonly NewAnswer[],
): Promise<string | null> {
  const wanted = withAnswers(config, answers);
  const edits = answers.map((one) => ({
    ...one,
    whole: inOrder(wanted.apps?.[one.app]?.console?.[one.item] ?? one.answer),
  }));
  for await (const candidate of candidates(text, format, edits)) {
    if (candidate === null) continue;
    const outcome = await parseConfig({ path: '', text: candidate, format });
    if (outcome.ok && isSame(outcome.value.config, wanted)) return candidate;
  }
  return null;
}
