/** What a Taro project is written with. */
import type { ProjectFact } from '../core/source-facts.ts';
import type { JsonObject } from './read-json.ts';

/** A framework that Taro compiles. */
export type TaroFramework = NonNullable<ProjectFact['framework']>;

/** Packages of Taro, each for one framework. */
const PACKAGES: readonly (readonly [name: string, framework: TaroFramework])[] = [
  ['@tarojs/plugin-framework-vue3', 'vue3'],
  ['@tarojs/plugin-framework-vue2', 'vue2'],
  ['@tarojs/plugin-framework-react', 'react'],
  ['@tarojs/react', 'react'],
];

/** The framework that the dependencies tell; nothing where they tell of several or of none. */
export function taroFramework(
  dependencies: JsonObject,
  vueVersion: 2 | 3 | null,
): { readonly framework?: TaroFramework } {
  const named = PACKAGES.filter(([name]) => Object.hasOwn(dependencies, name)).map(([, framework]) => framework);
  const [only, ...others] = new Set(named);
  if (others.length > 0) return {};
  if (only !== undefined) return { framework: only };
  // Before Taro had a package for each, Vue was the only other one.
  const version = Object.hasOwn(dependencies, 'react') ? null : vueVersion;
  return version === null ? {} : { framework: version === 3 ? 'vue3' : 'vue2' };
}
