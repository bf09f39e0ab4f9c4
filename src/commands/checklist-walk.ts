/** Questions of `checklist`: one per item of the console. */
import { checksOf } from '../checks/registry.ts';
import type { NewAnswer } from '../config/edit/answers.ts';
import type { AppConfig, ConsoleAnswer } from '../config/schema.ts';
import { PLATFORM_NAMES } from '../core/platform-names.ts';
import { sanitize } from '../core/redact.ts';
import { looksLikeSecret } from '../core/secret-text.ts';
import type { Io } from '../facts/io.ts';
import { PLATFORM_CONFIGS } from '../platforms/configs.ts';
import { consoleCheckId } from '../platforms/console-checks.ts';
import type { Speech } from './speech.ts';

const NOTE_CHARACTERS = 200;

/** What the checks of `doctor` say about the absence of an item, in one sentence; null where no check judges it. */
function causeOf({ platform }: AppConfig, item: string, { language }: Speech): string | null {
  const check = checksOf(platform).find(({ id }) => id === consoleCheckId(platform, item));
  const [problem] = Object.values(check?.problems ?? {});
  if (problem === undefined) return null;
  return /^.*?(?:。|[.?](?= |$))/.exec(problem.cause[language])?.[0] ?? problem.cause[language];
}

function presentAnswer(answer: ConsoleAnswer | undefined, { say }: Speech): string {
  if (answer === undefined) return say('checklist.now.none');
  const args = { date: answer.date ?? '', note: sanitize(answer.note ?? '') };
  return say(answer.done ? 'checklist.now.done' : 'checklist.now.open', args).trimEnd();
}

function askNote(preset: string | undefined, io: Io, { say }: Speech): Promise<string> {
  return io.ask.enter(say('checklist.note'), {
    ...(preset === undefined ? {} : { preset: sanitize(preset) }),
    check: (text) => {
      if (text.length > NOTE_CHARACTERS) return say('checklist.wrong.long', { count: NOTE_CHARACTERS });
      return looksLikeSecret(text) ? say('checklist.wrong.note') : null;
    },
  });
}

/** Asks about one item; null to leave it as it is. */
async function askItem(
  item: string,
  app: AppConfig,
  day: string,
  io: Io,
  speech: Speech,
): Promise<ConsoleAnswer | 'quit' | null> {
  const { say } = speech;
  const present = app.console?.[item];
  const cause = causeOf(app, item, speech);
  const remarks = [
    ...(cause === null ? [] : [say('checklist.without', { cause })]),
    `${['console', item].join('.')} · ${presentAnswer(present, speech)}`,
  ];
  await io.ask.tell(remarks.join('\n'));
  const values = ['done', 'open', 'skip', 'quit'] as const;
  const choices = values.map((value) => ({ value, name: say(`checklist.${value}`) }));
  // Enter alone must not make anything done.
  const choice = await io.ask.choose(say('checklist.question'), choices, 'skip');
  if (choice === 'quit') return 'quit';
  if (choice === 'skip') return null;
  const note = await askNote(present?.note, io, speech);
  const isNew = note !== '' && note !== sanitize(present?.note ?? '');
  return { done: choice === 'done', date: day, ...(isNew ? { note } : {}) };
}

/**
 * Walks through the items of the apps.
 *
 * @param day - YYYY-MM-DD
 * @returns the answers in their order; fewer when the user stops.
 */
export async function walk(
  apps: readonly (readonly [name: string, app: AppConfig])[],
  day: string,
  io: Io,
  speech: Speech,
): Promise<NewAnswer[]> {
  const { say, language } = speech;
  const answers: NewAnswer[] = [];
  for (const [name, app] of apps) {
    const items = Object.entries(PLATFORM_CONFIGS.find(({ id }) => id === app.platform)?.console ?? {});
    const platform = PLATFORM_NAMES[app.platform][language];
    await io.ask.tell(`\n${say('checklist.app', { app: sanitize(name), platform })}`);
    for (const [index, [item, meaning]] of items.entries()) {
      const args = { number: index + 1, count: items.length, meaning: meaning[language] };
      await io.ask.tell(`\n${say('checklist.item', args)}`);
      const answer = await askItem(item, app, day, io, speech);
      if (answer === 'quit') return answers;
      if (answer !== null) answers.push({ app: name, item, answer });
    }
  }
  return answers;
}
