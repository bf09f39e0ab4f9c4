/** A key written anew in another structure or container. */
import { fingerprint } from '../core/crypto/fingerprint.ts';
import { type KeyDetail, readDerKey } from '../core/crypto/key-detail.ts';
import {
  type KeyContainer,
  type KeyStructure,
  structureOf,
  type WrittenKey,
  writeKey,
} from '../core/crypto/write-key.ts';
import { keyFinding } from './codes.ts';
import type { KeySpecimen } from './inspect.ts';
import type { KeyFileRow, KeyRow } from './rows.ts';

/** What `--to` may say. */
export const KEY_FORMS = ['pkcs1', 'pkcs8', 'spki', 'pem', 'bare'] as const;
/** One of the forms. */
export type KeyForm = (typeof KEY_FORMS)[number];

/** The two things that forms choose; null leaves it as it was. */
export interface FormChoice {
  readonly structure: KeyStructure | null;
  readonly container: KeyContainer | null;
}

/** The choice that a list of forms makes, or null when two of them contradict each other. */
export function chooseForm(forms: readonly string[]): FormChoice | null {
  const structures = new Set(forms.filter((form) => form === 'pkcs1' || form === 'pkcs8' || form === 'spki'));
  const containers = new Set(forms.filter((form) => form === 'pem' || form === 'bare'));
  if (structures.size > 1 || containers.size > 1) return null;
  return { structure: [...structures][0] ?? null, container: [...containers][0] ?? null };
}

/** The row of a text that was written; its place is filled in by the command. */
export function makeFileRow(written: WrittenKey, container: KeyContainer, path: string | null): KeyFileRow {
  const detail = readDerKey(written.der);
  const body = written.text.replace(/-----[A-Z0-9 ]+-----|\s/g, '');
  return {
    kind: 'key-file',
    path,
    keyKind: detail?.kind ?? 'symmetric',
    container,
    characters: body.length,
    bits: detail?.bits ?? null,
    fingerprint: fingerprint(written.der),
    publicFingerprint: detail?.spki == null ? null : fingerprint(detail.spki),
    isPrivate: written.isPrivate,
    repaired: [],
    uses: [],
    text: null,
    diagnostics: [],
  };
}

/** A converted key, or the row of the one that cannot be converted. */
export type Conversion =
  | { readonly ok: true; readonly written: WrittenKey; readonly container: KeyContainer; readonly repaired: string[] }
  | { readonly ok: false; readonly row: KeyRow };

function isUsable(detail: KeyDetail): boolean {
  return detail.soundness === 'sound' || detail.soundness === 'trailing-bytes';
}

/**
 * Converts one key. Damage of the text that leaves the key itself whole is gone afterwards.
 *
 * @returns the new text, or the row with the reason: damage of the key itself, or a form that it cannot have.
 */
export function convertKey({ detail, row }: KeySpecimen, choice: FormChoice): Conversion {
  if (detail === null || !isUsable(detail)) {
    const isJudged = row.diagnostics.some(({ severity }) => severity === 'error');
    const finding = keyFinding('key-not-convertible', {
      keyKind: row.keyKind,
      option: `--to ${choice.structure ?? choice.container}`,
    });
    return { ok: false, row: isJudged ? row : { ...row, diagnostics: [...row.diagnostics, finding] } };
  }
  const structure = choice.structure ?? structureOf(detail) ?? 'pkcs8';
  const container = choice.container ?? (row.label === null ? 'bare' : 'pem');
  const written = writeKey(detail, structure, container);
  if (written === null) {
    const finding = keyFinding('key-not-convertible', { keyKind: row.keyKind, option: `--to ${structure}` });
    return { ok: false, row: { ...row, diagnostics: [finding] } };
  }
  const repaired = row.diagnostics
    .map(({ code }) => code)
    .filter((code) => code.startsWith('key-') && code !== 'key-too-small' && code !== 'key-not-rsa');
  return { ok: true, written, container, repaired };
}
