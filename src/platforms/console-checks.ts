/** Checks of the items that no program can see: the answer in the configuration is judged, one check per item. */
import type { Source, Text } from '../catalog/entry.ts';
import {
  answerPath,
  type Check,
  defineCheck,
  fail,
  notApplicable,
  type ProblemTexts,
  pass,
  problem,
} from '../core/check.ts';
import type { PlatformId } from '../core/platform-names.ts';
import { UNI_APP } from './shared-sources.ts';

/** One item of a platform's checklist. */
export interface ConsoleItem {
  /** What holds when it is done; a sentence without full stop. */
  readonly title: Text;
  /** Code and texts of what its absence causes. */
  readonly code: string;
  readonly problem: Omit<ProblemTexts, 'severity'> & { readonly severity?: ProblemTexts['severity'] };
  readonly sources: readonly Source[];
  /** Flows of the configuration in which it does not matter. */
  readonly skippedFlows?: readonly string[];
}

/** The item about the list of request domains, where the platform's own documents say nothing more of it. */
export function requestDomainItem(code: string): ConsoleItem {
  return {
    title: { en: 'Your server stands in 服务器域名', zh: '服务端域名已加入服务器域名' },
    code,
    problem: {
      title: { en: 'Your server does not stand in 服务器域名', zh: '服务端域名没有加入服务器域名' },
      cause: {
        en: 'A mini-program sends requests only to domains that the console lists: what the button gives does not reach the server.',
        zh: '小程序只能请求后台配置过的域名，按钮返回的数据发不到服务端。',
      },
      remedies: [
        {
          en: 'Add the domain of the server, with HTTPS, and test on a phone.',
          zh: '添加服务端的 HTTPS 域名，并在真机上测试。',
        },
      ],
    },
    sources: [UNI_APP],
  };
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Id of the check of an item. */
export function consoleCheckId(platform: PlatformId, item: string): string {
  return `${platform}/console-${kebab(item)}`;
}

const LOOKS_AT: Text = { en: 'console.{item}: {answer} {date}', zh: 'console.{item}：{answer} {date}' };

/** The checks of all items, in their order; the id is `<platform>/console-<item>`. */
export function consoleChecks(platform: PlatformId, items: Readonly<Record<string, ConsoleItem>>): Check[] {
  return Object.entries(items).map(([item, { title, code, problem: texts, sources, skippedFlows = [] }]) => {
    const path = answerPath(item);
    return defineCheck({
      id: consoleCheckId(platform, item),
      title,
      looksAt: LOOKS_AT,
      sources,
      problems: { [code]: { severity: 'error', ...texts } },
      facts: skippedFlows.length === 0 ? { [path]: 'answer' } : { [path]: 'answer', flow: 'optionalText' },
      judge(facts) {
        const { flow = null, [path]: answer } = facts as Readonly<Record<string, unknown>> & { readonly flow?: string };
        if (flow !== null && skippedFlows.includes(flow)) return notApplicable('not-this-flow');
        const { done, date = '' } = answer as { readonly done: boolean; readonly date?: string };
        const args = { item, answer: done ? 'done' : 'open', date };
        return done ? pass(args) : fail(problem(code), args);
      },
    });
  });
}
