/** The rule about a login that is missing altogether, which several platforms have under ids of their own. */
import { problem } from '../core/check.ts';
import { defineRule, finding, type Rule } from '../core/rule.ts';
import type { ProjectFact } from '../core/source-facts.ts';
import { departureOf } from './login-order-rules.ts';
import type { PhoneRow } from './phone-row.ts';
import { inFile, otherPlaces, phoneButtonsOf } from './phone-subjects.ts';

/**
 * Whether nothing in the scripts can be a login: not even the word stands anywhere, as part of no name and no text. Scripts of
 * uni-app are left out, since blocks of unknown conditions are blank in them.
 */
function hasNoLogin({ projectKind, files }: ProjectFact): boolean {
  return projectKind !== 'uni-app' && files.every(({ text }) => !text.toLowerCase().includes('login'));
}

/** `<platform>/login-missing`: something logs in before encryptedData is sent, or there is no session_key to open it with. */
export function loginMissingRule(row: PhoneRow): Rule {
  return defineRule({
    id: `${row.platform}/login-missing`,
    title: { en: 'Something logs in before encryptedData is sent', zh: '提交 encryptedData 之前有登录' },
    looksAt: { en: 'logins in all scripts', zh: '全部脚本里的登录调用' },
    sources: row.sources.login,
    problems: {},
    platforms: [row.platform],
    needs: 'handler',
    judge(handler, _platforms, project) {
      const buttons = phoneButtonsOf(handler, row.platform, project);
      const departure = departureOf(handler, row);
      if (buttons.length === 0 || departure === null || departure.mayUseCode || !hasNoLogin(project)) return [];
      const { place } = departure.request;
      const related = otherPlaces(
        place,
        buttons.map(({ element }) => inFile(element.path, element.span)),
      );
      return [finding(problem('login-missing', {}, { certainty: 'likely' }), place, { related })];
    },
  });
}
