/** Which files of a project run on the phone of the user. */
import type { FileFact, ProjectFact } from '../../core/source-facts.ts';

/** Folders of functions and servers beside the mini-program, and of scripts and tests that never reach it. */
const OTHER_FOLDER =
  /^(?:cloud(?:functions?|-functions?)?|unicloud.*|functions|server|backend|scripts?|tests?|__tests__|mocks?|fixtures)$/i;

/** Packages that only servers import. */
const SERVER_PACKAGES: ReadonlySet<string> = new Set([
  'wx-server-sdk',
  'express',
  'koa',
  'egg',
  'fastify',
  'next/server',
  'fs',
  'http',
]);

function isServerPackage(name: string): boolean {
  return SERVER_PACKAGES.has(name) || name.startsWith('@nestjs/') || name.startsWith('node:');
}

/** True unless the path inside the project leads to a server, a cloud function, a script or a test. */
export function isClientPath(path: string, { root }: Pick<ProjectFact, 'root'>): boolean {
  const inside = root !== '' && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
  return !inside
    .split('/')
    .slice(0, -1)
    .some((folder) => OTHER_FOLDER.test(folder));
}

/** True for a script of the mini-program itself; `manifest.json` also configures apps that are none. */
export function isClientFile(file: FileFact, project: Pick<ProjectFact, 'root'>): boolean {
  if (file.path.endsWith('.json') || !isClientPath(file.path, project)) return false;
  return !file.imports.some(({ name }) => isServerPackage(name));
}
