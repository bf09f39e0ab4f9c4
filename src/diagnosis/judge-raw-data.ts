/** What WeChat's second signature adds: the genuine session_key, or a rawData that was changed. */
import type { Diagnostic } from '../core/diagnostic.ts';
import type { SignatureStatus } from '../core/report.ts';
import type { CiphertextFacts } from './ciphertext-facts.ts';
import { diagnostic, fact } from './codes.ts';
import { matchRawData } from './raw-data.ts';

/** Status of the signature over `rawData`, with a finding when the key is right and the text is not. */
export function judgeRawData(facts: CiphertextFacts): { status: SignatureStatus; diagnostics: Diagnostic[] } {
  const { rawData } = facts.payload;
  if (rawData === null) return { status: 'not-used', diagnostics: [] };
  const { opening } = facts;
  if (opening.kind === 'opened') {
    const form = matchRawData(rawData, opening.keyReading.text);
    if (form === 'canonical') return { status: 'valid', diagnostics: [] };
    const evidence = [
      fact('raw-data-key-right'),
      form === null ? fact('no-content-matches', { candidates: 4 }) : fact('content-matches', { form }),
    ];
    return {
      status: 'invalid',
      diagnostics: [diagnostic('signed-content-altered', 'proven', { form: form ?? 'unknown' }, evidence)],
    };
  }
  const readings = facts.keys.flatMap((trial) => trial.readings.map((reading) => ({ trial, reading })));
  if (readings.length === 0) return { status: 'unchecked', diagnostics: [] };
  const isGenuine = readings.some(({ reading }) => matchRawData(rawData, reading.text) !== null);
  return { status: isGenuine ? 'valid' : 'invalid', diagnostics: [] };
}

/** Evidence of the second signature for a key that opened nothing. */
export function withRawDataEvidence(found: Diagnostic, status: SignatureStatus, code: string): Diagnostic {
  if (found.code !== code || (status !== 'valid' && status !== 'invalid')) return found;
  return {
    ...found,
    evidence: [...found.evidence, fact(status === 'valid' ? 'raw-data-genuine' : 'raw-data-other-key')],
  };
}
