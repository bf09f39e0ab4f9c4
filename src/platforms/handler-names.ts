/**
 * Where the name of a handler stands besides the methods of its page: given by global mixins, prototypes, props, injected, set at run
 * time. Words are compared, not code, so that a name that stands anywhere of that kind is not called missing.
 */
import type { FileFact, ProjectFact } from '../core/source-facts.ts';

/** What scripts hold that give methods to components other than their own. */
const GIVING: readonly string[] = [
  'mixin',
  'prototype',
  'globalProperties',
  'methods',
  'Behavior',
  'Page =',
  'Page=',
  'Component =',
  'Component=',
];

function withoutExtension(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf('/') ? path.slice(0, dot) : path;
}

/** Endings of files with script. */
const SCRIPTS: readonly string[] = [
  '.js',
  '.ts',
  '.mjs',
  '.cjs',
  '.mts',
  '.jsx',
  '.tsx',
  '.uts',
  '.vue',
  '.uvue',
  '.wpy',
];

/** Of a file with blocks the scripts; of every other one, also of one whose markup is blank, all of it. */
function scriptOf({ path, text }: FileFact): string {
  if ((!path.endsWith('.vue') && !path.endsWith('.wpy')) || !text.includes('<script')) return text;
  return text
    .split('<script')
    .slice(1)
    .map((block) => block.split('</script>')[0] ?? '')
    .join('\n');
}

function hasWord(text: string, word: string): boolean {
  const isPart = (character: string): boolean => /[\w$]/.test(character);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isPart(text.charAt(at - 1)) && !isPart(text.charAt(at + word.length))) return true;
  }
  return false;
}

/** A page or component, whose methods are its own. */
function isPage({ path, text }: FileFact): boolean {
  return path.endsWith('.vue') || path.endsWith('.wpy') || text.includes('Page(') || text.includes('Component(');
}

/** Whether a handler of a template may come from elsewhere than its methods. */
export function mayComeFromElsewhere(name: string, template: string, { files }: ProjectFact): boolean {
  const own = withoutExtension(template);
  const scripts = files.filter(({ path }) => SCRIPTS.some((ending) => path.endsWith(ending)));
  return scripts.some((file) => {
    if (withoutExtension(file.path) === own) return hasWord(scriptOf(file), name);
    return !isPage(file) && GIVING.some((word) => file.text.includes(word)) && hasWord(file.text, name);
  });
}
