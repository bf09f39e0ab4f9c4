/** The rows of `keys` in words. */
import type { Diagnostic } from '../core/diagnostic.ts';
import { quotePath, sanitize } from '../core/redact.ts';
import type { AnyKeyRow, KeyFileRow, KeyKindName, KeyPlace, KeyRow, PairRow } from '../keys/rows.ts';
import type { UseId } from '../keys/uses.ts';
import { KEY_USES } from '../messages/key-words.ts';
import { TERMS } from '../messages/terms.ts';
import type {
  Language,
  RenderedDiagnostic,
  RenderedKey,
  RenderedKeyFile,
  RenderedKeyRow,
  RenderedPair,
  RenderedUse,
} from '../reporters/rendered.ts';

/** Longer names of certificates say nothing more. */
const NAME_CHARACTERS = 300;

const titleOf = (kind: KeyKindName, language: Language): string => TERMS.keyKind[kind][language];
const usesOf = (ids: readonly UseId[], language: Language): RenderedUse[] =>
  ids.map((id) => ({ id, text: KEY_USES[id][language] }));
const showPlace = ({ source, line, position }: KeyPlace): KeyPlace => ({ source: quotePath(source), line, position });
const showName = (name: string): string => sanitize(name).slice(0, NAME_CHARACTERS);

/** ISO 8601; what is no time stays empty. */
function showTime(timeMs: number): string {
  return Number.isFinite(timeMs) ? new Date(timeMs).toISOString().replace('.000Z', 'Z') : '';
}

type DescribeFinding = (found: Diagnostic) => RenderedDiagnostic;

function outcome(row: AnyKeyRow): 'pass' | 'fail' {
  return row.diagnostics.some(({ severity }) => severity === 'error') ? 'fail' : 'pass';
}

function describeInspected(row: KeyRow, language: Language, describeFinding: DescribeFinding): RenderedKey {
  const { certificate } = row;
  return {
    subject: 'key',
    outcome: outcome(row),
    location: showPlace(row.place),
    kind: row.keyKind,
    title: titleOf(row.keyKind, language),
    container: row.container,
    label: row.label,
    characters: row.characters,
    bytes: row.bytes,
    bits: row.bits,
    exponent: row.exponent,
    fingerprint: row.fingerprint,
    publicFingerprint: row.publicFingerprint,
    certificate: certificate && {
      subject: showName(certificate.subject),
      issuer: showName(certificate.issuer),
      serial: certificate.serial,
      notBefore: showTime(certificate.notBeforeMs),
      notAfter: showTime(certificate.notAfterMs),
      alipaySn: certificate.alipaySn,
      alipayRootSn: row.rootSn,
    },
    uses: usesOf(row.uses, language),
    diagnostics: row.diagnostics.map(describeFinding),
  };
}

function describePair(row: PairRow, language: Language, describeFinding: DescribeFinding): RenderedPair {
  return {
    subject: 'pair',
    outcome: outcome(row),
    relation: row.relation,
    keys: row.keys.map((key) => ({
      location: showPlace(key.place),
      kind: key.keyKind,
      title: titleOf(key.keyKind, language),
      slot: key.slot,
      publicFingerprint: key.publicFingerprint,
    })),
    diagnostics: row.diagnostics.map(describeFinding),
  };
}

function describeFile(row: KeyFileRow, language: Language, describeFinding: DescribeFinding): RenderedKeyFile {
  return {
    subject: 'file',
    outcome: outcome(row),
    path: row.path === null ? null : quotePath(row.path),
    kind: row.keyKind,
    title: titleOf(row.keyKind, language),
    container: row.container,
    characters: row.characters,
    bits: row.bits,
    fingerprint: row.fingerprint,
    publicFingerprint: row.publicFingerprint,
    isPrivate: row.isPrivate,
    repaired: row.repaired,
    uses: usesOf(row.uses, language),
    text: row.text,
    diagnostics: row.diagnostics.map(describeFinding),
  };
}

/** One row, all texts in `language`. */
export function describeKey(row: AnyKeyRow, language: Language, describeFinding: DescribeFinding): RenderedKeyRow {
  switch (row.kind) {
    case 'key':
      return describeInspected(row, language, describeFinding);
    case 'pair':
      return describePair(row, language, describeFinding);
    case 'key-file':
      return describeFile(row, language, describeFinding);
  }
}
