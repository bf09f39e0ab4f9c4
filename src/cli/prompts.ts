/** Questions on the terminal. They go to stderr, so that stdout stays the result. */
import { createPrompt, isEnterKey, makeTheme, useKeypress, usePrefix, useRef, useState } from '@inquirer/core';
import { password, select } from '@inquirer/prompts';
import { looksLikeSecret } from '../core/secret-text.ts';
import type { EnterOptions, Questions } from '../facts/io.ts';
import { wrap } from '../reporters/wrap.ts';

const STREAMS = { input: process.stdin, output: process.stderr };

/** Asks for a secret; the characters show as `*`, so that a paste can be seen to have arrived. */
export function askSecret(question: string): Promise<string> {
  return password({ message: question, mask: '*' }, STREAMS);
}

/** In every language. */
const KEYS = { keysHelpTip: (): string => '↑ ↓ Enter' };

/** One of the choices. */
export const choose: Questions['choose'] = (question, choices, preset) =>
  select(
    {
      message: question,
      choices: [...choices],
      pageSize: 12,
      loop: false,
      theme: { style: KEYS },
      ...(preset === undefined ? {} : { default: preset }),
    },
    STREAMS,
  );

interface Line extends EnterOptions {
  readonly message: string;
  /** What Enter alone means, as it is shown. */
  readonly hint: string;
}

/** Characters that come faster than anybody types them are one paste. */
const PASTE_MS = 20;
/** A key of many lines that is refused: the lines behind the first one are not taken for the next answer. */
const DRAIN_MS = 200;

/**
 * A line of text. It is shown when it is whole, so that no piece of a secret that is pasted reaches the terminal before it
 * is known for one.
 */
const askLine = createPrompt<string, Line>((line, done) => {
  const { message, hint, preset = '', check, conceals = looksLikeSecret } = line;
  const theme = makeTheme();
  const [shown, setShown] = useState('');
  const [wrong, setWrong] = useState('');
  const [status, setStatus] = useState<'idle' | 'done'>('idle');
  const prefix = usePrefix({ status, theme });
  const typed = useRef('');
  const timer = useRef<NodeJS.Timeout | undefined>(undefined);
  const isDraining = useRef(false);
  const show = (text: string): string => (conceals(text) ? '*'.repeat(Math.min(text.length, 40)) : text);

  useKeypress((key, rl) => {
    if (status === 'done') return;
    clearTimeout(timer.current);
    if (isDraining.current) {
      rl.clearLine(0);
      timer.current = setTimeout(() => {
        isDraining.current = false;
      }, DRAIN_MS);
      return;
    }
    if (!isEnterKey(key)) {
      typed.current = rl.line;
      timer.current = setTimeout(() => {
        setShown(typed.current);
        setWrong('');
      }, PASTE_MS);
      return;
    }
    const answer = typed.current.trim() === '' ? preset : typed.current.trim();
    const mistake = check(answer);
    if (mistake === null) {
      setShown(answer);
      setStatus('done');
      done(answer);
      return;
    }
    setWrong(mistake);
    // What is refused for a secret is gone; a typing error may be mended.
    const isSecret = conceals(answer);
    if (isSecret) {
      typed.current = '';
      isDraining.current = true;
      timer.current = setTimeout(() => {
        isDraining.current = false;
      }, DRAIN_MS);
    } else rl.write(typed.current);
    setShown(typed.current);
  });

  const asked = theme.style.message(message, status);
  if (status === 'done') return `${prefix} ${asked} ${theme.style.answer(show(shown))}`;
  const start = [prefix, asked, ...(shown === '' && hint !== '' ? [theme.style.defaultAnswer(hint)] : [])].join(' ');
  return [`${start} ${show(shown)}`, wrong === '' ? '' : theme.style.error(wrong)];
});

/** A line of text. */
export const enter: Questions['enter'] = (question, options) =>
  askLine({ message: question, hint: options.preset ?? '', ...options }, STREAMS);

const YES = /^(?:y|yes|是)$/i;
const NO = /^(?:n|no|否)$/i;

/** Yes or no. */
export const confirm: Questions['confirm'] = async (question, preset) => {
  const answer = await askLine(
    {
      message: question,
      hint: preset ? 'Y/n' : 'y/N',
      preset: preset ? 'y' : 'n',
      check: (text) => (YES.test(text) || NO.test(text) ? null : 'y / n'),
      conceals: (text) => text.length > 3,
    },
    STREAMS,
  );
  return YES.test(answer);
};

/** A remark between the questions. */
export async function tell(text: string): Promise<void> {
  const columns = Math.min(120, Math.max(40, process.stderr.columns ?? 80));
  process.stderr.write(`${wrap(text, columns).join('\n')}\n`);
}
