/** From an opened plaintext to findings: what it is, whose it is, and how old. */

import { fingerprint } from '../core/crypto/fingerprint.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { maskPhone, sanitize } from '../core/redact.ts';
import type { PayloadStatus, Phone } from '../core/report.ts';
import { optionOf } from '../core/slots.ts';
import type { Opened, Payload, Recipe, Watermark } from '../platforms/platform.ts';
import { diagnostic, fact } from './codes.ts';
import type { Findings, JudgeContext } from './judge-context.ts';

/** A capture is stale when the watermark is this far from the time at which it was captured, in seconds. */
const STALE_AFTER_CAPTURE_SECONDS = 3600;
/** … or from now, when nothing tells when it was captured. */
const STALE_AFTER_NOW_SECONDS = 86_400;

function toPhone(opened: Extract<Opened, { kind: 'phone' }>, isRevealed: boolean): Phone {
  const show = (number: string): string => (isRevealed ? sanitize(number) : maskPhone(number));
  return {
    number: show(opened.number),
    pureNumber: show(opened.pureNumber),
    countryCode: /^\+?[\d-]{0,5}$/.test(opened.countryCode) ? opened.countryCode : '',
    masked: !isRevealed,
  };
}

/** App ids are no secrets, but only what looks like one is shown. */
function showAppId(text: string, isSecretPossible = false): string {
  return /^(?:(?:wx|tt|ks)[0-9a-f]{12,20}|20\d{14}|90\d{14}|[0-9a-f]{24}|\d{17,20}|cli_[0-9a-z]{10,30})$/.test(text)
    ? text
    : isSecretPossible
      ? `…(${text.length}, SHA-256 ${fingerprint(Buffer.from(text))})`
      : `…(${text.length})`;
}

function isoTime(seconds: number): string {
  const milliseconds = seconds * 1000;
  return Math.abs(milliseconds) < 8.64e15 ? new Date(milliseconds).toISOString().replace('.000Z', 'Z') : '?';
}

function judgeWatermark(
  watermark: Watermark,
  recipe: Pick<Recipe, 'ownerSlot' | 'ownerField'>,
  payload: Payload,
  context: JudgeContext,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const owners = context.material[recipe.ownerSlot].map((candidate) => candidate.text.trim());
  if (owners.length > 0 && watermark.appId !== null && !owners.includes(watermark.appId)) {
    const [expected = ''] = owners;
    const origin = context.material[recipe.ownerSlot][0]?.origin;
    const isKey = recipe.ownerSlot === 'app-key';
    const args = {
      slot: recipe.ownerSlot,
      expected: showAppId(expected, isKey),
      actual: showAppId(watermark.appId, isKey),
    };
    const isAppId = isKey && /^\d{5,12}$/.test(expected);
    const option = origin?.kind === 'app' ? `apps.${origin.app}.${origin.field}` : optionOf(recipe.ownerSlot);
    const evidence = fact('owner-differs', { ...args, field: recipe.ownerField, option });
    found.push(
      diagnostic('app-mismatch', 'proven', isAppId ? { ...args, appIdGiven: true } : args, [
        evidence,
        ...(isAppId ? [fact('app-id-for-app-key')] : []),
      ]),
    );
  }
  if (watermark.timestampSeconds !== null) {
    // One platform's documents show milliseconds.
    const made = watermark.timestampSeconds > 1e11 ? watermark.timestampSeconds / 1000 : watermark.timestampSeconds;
    const capturedAt = payload.record.capturedAtMs;
    const reference = Math.floor((capturedAt ?? context.nowMs) / 1000);
    const limit = capturedAt === null ? STALE_AFTER_NOW_SECONDS : STALE_AFTER_CAPTURE_SECONDS;
    if (Math.abs(reference - made) > limit) {
      const args = {
        made: isoTime(made),
        reference: isoTime(reference),
        ageSeconds: Math.round(Math.abs(reference - made)),
      };
      found.push(
        diagnostic('capture-stale', 'proven', args, [fact(capturedAt === null ? 'stale-now' : 'stale-capture', args)]),
      );
    }
  }
  return found;
}

/**
 * Judges a plaintext that opened.
 *
 * @param isRecovered - opened with something that the user did not give.
 */
export function judgeOpened(
  opened: Opened,
  payload: Payload & { readonly recipe: Recipe },
  context: JudgeContext,
  isRecovered: boolean,
): Findings {
  const status: PayloadStatus = isRecovered ? 'recovered' : 'decrypted';
  switch (opened.kind) {
    case 'answer': {
      const { code, subCode, message } = opened.answer;
      const args = { code, subCode: subCode ?? '', message };
      return {
        status: 'answered',
        answer: { code, subCode },
        diagnostics: [diagnostic('platform-answer', 'proven', args, [fact('answer-encrypted')])],
      };
    }
    case 'user-info': {
      const watermark =
        opened.watermark === null ? [] : judgeWatermark(opened.watermark, payload.recipe, payload, context);
      const kind = diagnostic('wrong-payload-kind', 'proven', { kind: 'user-info' }, [fact('plaintext-user-info')]);
      return { status, diagnostics: [kind, ...watermark] };
    }
    case 'phone': {
      const watermark =
        opened.watermark === null ? [] : judgeWatermark(opened.watermark, payload.recipe, payload, context);
      const isEmpty = opened.number.trim() === '' && opened.pureNumber.trim() === '';
      const empty = isEmpty ? [diagnostic('phone-number-empty', 'proven', {}, [fact('number-empty')])] : [];
      return {
        status,
        phone: isEmpty ? null : toPhone(opened, context.isRevealed),
        diagnostics: [...empty, ...watermark],
      };
    }
  }
}
