import { describe, expect, it } from 'vitest';
import { loadMessages } from '../../src/messages/messages.ts';
import { formatMarkdownChecks } from '../../src/reporters/markdown-checks.ts';
import type { RenderedCheck, RenderedReport } from '../../src/reporters/rendered.ts';
import { PLAIN_ROLES } from '../../src/reporters/roles.ts';
import { ACTIVE_CHARACTERS, checkReport, checkRow, hostileReport } from '../helpers/rendered-checks.ts';

async function format(report: RenderedReport<RenderedCheck>): Promise<string> {
  return formatMarkdownChecks(report, {
    roles: PLAIN_ROLES,
    width: 100,
    messages: await loadMessages(report.language),
  });
}

/** The cells of a table's row: a bar divides them unless it is escaped. */
const cellsOf = (line: string): string[] => line.split(/(?<!\\)\|/).slice(1, -1);

describe('formatMarkdownChecks', () => {
  it.each(['en', 'zh'] as const)('shows a report in %s', async (language) => {
    await expect(format(checkReport({ language }))).resolves.toMatchSnapshot();
  });

  it('has a table with a row per app', async () => {
    const rows = (await format(checkReport())).split('\n').filter((line) => line.startsWith('|'));
    expect(rows.map((line) => cellsOf(line)[0]?.trim())).toEqual([
      'app',
      '---',
      '`shop`',
      '`mini`',
      'the configuration as a whole',
    ]);
  });

  it('folds away what was not checked', async () => {
    const text = await format(checkReport());
    expect(text).toMatch(/<details>\n<summary>2 not checked<\/summary>\n\n- .*\n- .*\n\n<\/details>\n$/);
  });

  it('is short where all is well', async () => {
    const text = await format(checkReport({ diagnostics: [], results: [checkRow()] }));
    expect(text).not.toMatch(/^###|<details>/m);
  });

  it('shows a run that checked nothing', async () => {
    const text = await format(checkReport({ results: [] }));
    expect(text).toMatch(/no app was checked/);
    expect(text).toMatch(/config-key-unknown/);
  });

  it('lets no hostile text break out', async () => {
    const text = await format(hostileReport());
    expect(text).not.toMatch(ACTIVE_CHARACTERS);
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.map((line) => cellsOf(line).length)).toEqual([3, 3, 3, 3]);
    // Outside code nothing opens a tag, a link or code.
    const prose = text.replace(/(`+) .*? \1(?!`)|`[^`\n]*`/g, '');
    expect(prose).not.toMatch(/(?<!\\)<(?!\/?(?:details|summary)>|https:)|(?<!\\)\]\(|(?<!\\)`/);
  });
});
