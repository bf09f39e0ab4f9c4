/** Rules about the value of open-type, which several platforms have under ids of their own. */
import { problem } from '../core/check.ts';
import { editDistance } from '../core/edit-distance.ts';
import { defineRule, finding, type Rule } from '../core/rule.ts';
import type { PhoneAsk, PhoneRow } from './phone-row.ts';
import { inFile, quoteSource } from './phone-subjects.ts';

/** Longest value that is compared. */
const LIMIT = 40;
/** A shortened way to write it that people use. */
const SHORT_FORM = 'getphonenum';

/** The open-type that a value was meant to be: another letter case, or one typing error. Null for right and for other values. */
function meantBy(word: string, asks: readonly PhoneAsk[]): PhoneAsk | null {
  if (word.length > LIMIT || asks.some(({ openType }) => openType === word)) return null;
  const folded = word.toLowerCase();
  const near = asks.find(({ openType }) => editDistance(folded, openType.toLowerCase()) <= 1);
  return near ?? (folded === SHORT_FORM ? (asks[0] ?? null) : null);
}

/** `<platform>/open-type-unknown`: no open-type is a misspelt one. */
export function openTypeUnknownRule(row: PhoneRow): Rule {
  return defineRule({
    id: `${row.platform}/open-type-unknown`,
    title: { en: 'The open-type of the phone button exists', zh: '手机号按钮的 open-type 取值正确' },
    looksAt: { en: 'open-type of buttons', zh: '按钮的 open-type' },
    sources: row.sources.button,
    problems: {},
    platforms: [row.platform],
    needs: 'button',
    judge({ element, openType }) {
      if (!openType.isKnown || element.origin !== 'native') return [];
      const { value, place } = openType;
      const words = value.split('|').map((word) => word.trim());
      const wrong = words.flatMap((word) => {
        const meant = meantBy(word, row.asks);
        return meant === null ? [] : [{ word, expected: meant.openType }];
      });
      return wrong.map(({ word, expected }) => {
        const start = place.start + value.indexOf(word);
        const span = { start, end: start + word.length };
        const isWritten = place.end - place.start === value.length;
        return finding(
          problem('open-type-unknown', { actual: quoteSource(word), expected }),
          isWritten ? inFile(element.path, span) : place,
          { edits: isWritten ? [{ ...span, text: expected }] : [] },
        );
      });
    },
  });
}
