/** Adds to calls that need an authorisation from where they are reached, as far as the whole project tells. */
import type { CallFact, FileFact, ProjectFact } from '../core/source-facts.ts';
import { DIALECTS, dialectsOfTemplate, scriptTagsOf } from '../platforms/dialects.ts';
import { reachIn } from './call-reach.ts';
import { parseScript } from './parse-script.ts';
import { extensionOf, withoutExtension } from './paths.ts';
import type { ReadSource } from './project-kind.ts';
import { parseTemplate } from './template.ts';

const isAsking = ({ api, callee }: CallFact): boolean => api === 'getPhoneNumber' && callee === 'my.getPhoneNumber';

/** A project that somewhere asks for an authorisation may have got it there. */
const asksToAuthorize = (text: string): boolean => text.toLowerCase().includes('getauthorize');

/**
 * The project with `reachedFrom` of its calls. It is left out in projects that have a button for the authorisation anywhere: what
 * was agreed to on one page may hold on another.
 *
 * @param paths - of all files that belong to the project.
 */
export async function addReach(project: ProjectFact, paths: readonly string[], read: ReadSource): Promise<ProjectFact> {
  if (project.projectKind !== 'native' || !project.files.some(({ calls }) => calls.some(isAsking))) return project;
  const texts = new Map(project.files.map(({ path, text }) => [path, text]));
  for (const path of paths) {
    if (texts.has(path) || dialectsOfTemplate(extensionOf(path)).length === 0) continue;
    const text = await read(path);
    if (text === null) return project;
    texts.set(path, text);
  }
  if (project.buttons.length > 0 || [...texts.values()].some(asksToAuthorize)) return project;
  return { ...project, files: project.files.map((file) => withReach(file, project, texts)) };
}

function withReach(file: FileFact, { platforms }: ProjectFact, texts: ReadonlyMap<string, string>): FileFact {
  if (!file.calls.some(isAsking)) return file;
  const endings = DIALECTS.filter(({ id }) => platforms.includes(id)).map(({ templateExtension }) => templateExtension);
  const markupPath = endings
    .map((ending) => `${withoutExtension(file.path)}.${ending}`)
    .find((path) => texts.has(path));
  const markup = markupPath === undefined ? undefined : texts.get(markupPath);
  const parsed = parseScript(file.text, extensionOf(file.path) === 'ts' ? 'ts' : 'js');
  if (markup === undefined || !parsed.isReadable) return file;
  const template = parseTemplate(markup, scriptTagsOf(platforms));
  const otherTexts = [...texts].filter(([path]) => path !== file.path && path !== markupPath).map(([, text]) => text);
  const reach = reachIn({ program: parsed.program, template, otherTexts });
  const calls = file.calls.map((call) => {
    const reachedFrom = isAsking(call) ? reach(call.place) : null;
    return reachedFrom === null ? call : { ...call, reachedFrom };
  });
  return { ...file, calls };
}
