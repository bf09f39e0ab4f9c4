/**
 * The options that decide how the run itself speaks, read leniently before anything is parsed: help and errors must
 * already be in the right language and format. `program.ts` reads the same options again, strictly.
 */

export interface EarlyOptions {
  readonly lang: string | undefined;
  readonly isJson: boolean;
  readonly isColorAllowed: boolean;
}

/** What the arguments before `--` say, right or wrong. */
export function scanGlobalOptions(argv: readonly string[]): EarlyOptions {
  const end = argv.indexOf('--');
  const words = end === -1 ? argv : argv.slice(0, end);
  const readValue = (flag: string): string | undefined => {
    const index = words.findLastIndex((word) => word === flag || word.startsWith(`${flag}=`));
    const word = words[index];
    return word === flag ? words[index + 1] : word?.slice(flag.length + 1);
  };
  return {
    lang: readValue('--lang'),
    isJson: words.includes('--json') || readValue('--format') === 'json',
    isColorAllowed: !words.includes('--no-color'),
  };
}
