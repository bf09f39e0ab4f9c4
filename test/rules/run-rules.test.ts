import { describe, expect, it } from 'vitest';
import { defineRule, finding, type Rule } from '../../src/core/rule.ts';
import { mergeFindings, type RuleOptions, runRules } from '../../src/rules/run-rules.ts';
import {
  fileFact,
  handlerFact,
  phoneButton,
  placeIn,
  projectFact,
  ruleTexts,
  spanOf,
  wordRule,
} from '../helpers/source-facts.ts';

const OPTIONS: RuleOptions = { severities: {}, platforms: null };
const TEXT = 'one bad\ntwo bad\n';
const PROJECT = projectFact({ files: [fileFact('b.js', TEXT), fileFact('a.js', 'bad')] });

const problem = { code: 'thing-found', args: {}, evidence: [], certainty: 'proven' } as const;

describe('runRules', () => {
  it('hands every file to the rules that ask for files', () => {
    const { found, crashes } = runRules(PROJECT, [wordRule('wechat/word', 'bad')], OPTIONS);
    expect(crashes).toEqual([]);
    expect(found.map(({ finding: { place } }) => [place.path, place.start])).toEqual([
      ['b.js', 4],
      ['b.js', 12],
      ['a.js', 0],
    ]);
  });

  it('hands buttons, handlers and the project to those that ask for them', () => {
    const text = '<button open-type="getPhoneNumber" bindgetphonenumber="onPhone">';
    const button = phoneButton('a.wxml', spanOf(text, text));
    const handler = handlerFact('a.js', { start: 0, end: 3 });
    const project = projectFact({ buttons: [button], handlers: [handler] });
    const rule = (needs: 'button' | 'handler' | 'project'): Rule =>
      defineRule({
        ...ruleTexts(`wechat/${needs}`, `${needs}-found`),
        platforms: ['wechat'],
        needs,
        judge: (subject) => [finding({ ...problem, code: subject.kind }, { path: 'a.wxml', start: 1, end: 2 })],
      });
    const { found } = runRules(project, [rule('button'), rule('handler'), rule('project')], OPTIONS);
    expect(found.map((entry) => entry.finding.problem.code)).toEqual(['button', 'handler', 'project']);
    expect(found.map(({ anchor }) => anchor)).toEqual([0, null, null]);
  });

  it('judges a subject only for the platforms that rule, source and command line share', () => {
    const seen: string[] = [];
    const rule = defineRule({
      ...ruleTexts('wechat/thing', 'thing-found'),
      platforms: ['wechat', 'qq'],
      needs: 'file',
      judge: (_file, platforms) => {
        seen.push(platforms.join(' '));
        return [];
      },
    });
    const files = [
      fileFact('a.js', '', { platforms: ['wechat', 'qq', 'baidu'] }),
      fileFact('b.js', '', { platforms: ['baidu'] }),
    ];
    runRules(projectFact({ files }), [rule], OPTIONS);
    runRules(projectFact({ files }), [rule], { ...OPTIONS, platforms: ['qq'] });
    expect(seen).toEqual(['wechat qq', 'qq']);
  });

  it('takes severities from the configuration, then the problem, then the entry', () => {
    const severityWith = (severities: RuleOptions['severities']) =>
      runRules(PROJECT, [wordRule('wechat/word', 'one', { severity: 'warning' })], { ...OPTIONS, severities }).found[0]
        ?.severity;
    expect(severityWith({})).toBe('warning');
    expect(severityWith({ 'wechat/word': 'info' })).toBe('info');
    expect(severityWith({ 'wechat/word': 'off' })).toBeUndefined();
  });

  it('does not take a crash for a pass, and goes on with other files and rules', () => {
    const crashing = defineRule({
      ...ruleTexts('wechat/crash', 'never-found'),
      platforms: ['wechat'],
      needs: 'file',
      judge: ({ path }) => {
        if (path === 'b.js') throw new RangeError('a secret');
        return [];
      },
    });
    const { found, crashes } = runRules(PROJECT, [crashing, wordRule('wechat/word', 'one')], OPTIONS);
    expect(crashes).toEqual([{ rule: 'wechat/crash', path: 'b.js', detail: 'RangeError' }]);
    expect(found).toHaveLength(1);
  });
});

describe('mergeFindings', () => {
  const merge = (...rules: readonly Rule[]) => {
    const files = [fileFact('a.js', 'bad', { platforms: ['wechat', 'douyin'] })];
    return mergeFindings(runRules(projectFact({ files }), rules, OPTIONS).found);
  };

  it('makes one of what rules of several platforms say of one place', () => {
    const merged = merge(
      wordRule('wechat/word', 'bad', { severity: 'warning' }),
      wordRule('douyin/word', 'bad', { platforms: ['douyin'], code: 'douyin-word-found' }),
    );
    expect(merged.map(({ rule, alsoRules, platforms, severity }) => [rule.id, alsoRules, platforms, severity])).toEqual(
      [['douyin/word', ['wechat/word'], ['wechat', 'douyin'], 'error']],
    );
  });

  it('makes one of the same finding in two subjects, and keeps other rules and codes apart', () => {
    const rule = wordRule('wechat/word', 'bad');
    expect(merge(rule, rule)).toHaveLength(1);
    expect(merge(rule, wordRule('wechat/other', 'bad'))).toHaveLength(2);
    expect(merge(rule, wordRule('wechat/word', 'bad', { code: 'other-found' }))).toHaveLength(2);
  });

  it('sorts by path and place', () => {
    const { found } = runRules(PROJECT, [wordRule('wechat/word', 'bad')], OPTIONS);
    const places = mergeFindings(found).map(({ finding: { place } }) => place);
    expect(places).toEqual([
      placeIn('a.js', 'bad', 'bad'),
      placeIn('b.js', TEXT, 'bad'),
      placeIn('b.js', TEXT, 'bad', 1),
    ]);
  });
});
