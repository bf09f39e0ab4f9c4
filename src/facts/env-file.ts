import { readInput } from './input.ts';
import type { Io } from './io.ts';

const LIMIT_BYTES = 1024 * 1024;

/**
 * The outside world with the variables of `--env-file` in it. As with Node's own option, the environment comes before the
 * files, and a later file before an earlier one.
 *
 * @throws UsageError when a file cannot be read.
 * @see https://nodejs.org/docs/latest-v20.x/api/cli.html#--env-fileconfig
 */
export async function withEnvFiles(
  paths: readonly string[],
  io: Io,
  decode: (bytes: Uint8Array) => string,
): Promise<Io> {
  if (paths.length === 0) return io;
  const env: Record<string, string | undefined> = Object.create(io.env);
  for (const path of paths) {
    const variables = io.parseEnv(decode(await readInput(path, LIMIT_BYTES, io)));
    for (const [name, value] of Object.entries(variables)) {
      if (io.env[name] === undefined) Object.defineProperty(env, name, { value, configurable: true, enumerable: true });
    }
  }
  return Object.create(io, { env: { value: env } });
}
