/** The folders of source that a configuration names. */
import type { Config } from '../config/schema.ts';
import type { ConfigFile } from '../facts/config-file.ts';
import type { Io } from '../facts/io.ts';
import type { SourceTarget } from './lint-run.ts';
import { relativePath } from './relative-path.ts';

/**
 * The folders, as seen from the working directory.
 *
 * @param apps - only those of these apps, and those of no app; all of them when empty.
 */
export function targetsOf(
  { source = [] }: Config,
  file: ConfigFile,
  io: Io,
  apps: readonly string[] = [],
): SourceTarget[] {
  return source
    .filter(({ app }) => apps.length === 0 || app === undefined || apps.includes(app))
    .map(({ path, platform }) => {
      const absolute = io.resolvePath(file.folder, path);
      const here = io.resolvePath(io.cwd, '.');
      return { path: absolute === here ? '.' : relativePath(here, absolute), platform };
    });
}
