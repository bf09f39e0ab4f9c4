/** Which keys belong together, and which must not. */
import { fingerprint } from '../core/crypto/fingerprint.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Slot } from '../core/slots.ts';
import { fact } from '../diagnosis/codes.ts';
import { keyFinding } from './codes.ts';
import type { KeySpecimen } from './inspect.ts';
import type { AnyKeyRow, KeyRelation, PairedKey, PairRow } from './rows.ts';
import { alipayCertificateUse } from './uses.ts';

/** A key with the role that the user gave it. */
export interface GivenKey {
  readonly specimen: KeySpecimen;
  readonly slot: Slot | null;
}

/** Whose key pair a slot belongs to. */
const OWNERS: Partial<Readonly<Record<Slot, 'app' | 'platform'>>> = {
  'app-private-key': 'app',
  'app-public-key': 'app',
  'alipay-public-key': 'platform',
  'platform-public-key': 'platform',
};

interface Comparable {
  readonly key: PairedKey;
  readonly isPrivate: boolean;
  /** One half of a pair, of which there is another. */
  readonly isHalf: boolean;
  readonly identity: Uint8Array;
}

/** The role that the names inside a certificate of Alipay prove. */
function provenSlot({ row }: KeySpecimen): Slot | null {
  const use = row.certificate === null ? null : alipayCertificateUse(row.certificate);
  if (use === 'alipay-certificate') return 'alipay-public-key';
  return use === 'alipay-app-certificate' ? 'app-public-key' : null;
}

function toComparable({ specimen, slot }: GivenKey): Comparable | null {
  const { detail, symmetric, row } = specimen;
  const identity = detail?.spki ?? symmetric;
  if (identity === null || detail?.soundness === 'altered') return null;
  return {
    key: {
      place: row.place,
      keyKind: row.keyKind,
      publicFingerprint: fingerprint(identity),
      slot: slot ?? provenSlot(specimen),
    },
    isPrivate: detail?.privateKey != null,
    isHalf: detail?.spki != null,
    identity,
  };
}

const ownerOf = ({ key }: Comparable) => (key.slot === null ? undefined : OWNERS[key.slot]);

function relate(left: Comparable, right: Comparable): KeyRelation {
  if (Buffer.from(left.identity).equals(right.identity)) {
    const isSameKind = left.isPrivate === right.isPrivate && left.key.keyKind === right.key.keyKind;
    return isSameKind ? 'same' : 'pair';
  }
  const [first, second] = [ownerOf(left), ownerOf(right)];
  return first !== undefined && second !== undefined && first !== second ? 'apart' : 'different';
}

/** The words of the platform's key, and whether it is Alipay's, for the texts that `decrypt` uses as well. */
function platformArgs(slot: Slot | null) {
  return slot === 'alipay-public-key' ? { platformKey: slot, alipay: true } : { platformKey: 'platform-public-key' };
}

/** Whether the other half of a key is among the others. */
function isPaired(one: Comparable, all: readonly Comparable[]): boolean {
  return all.some((other) => other !== one && relate(one, other) === 'pair');
}

/**
 * Two different keys are a mistake where they were meant as the halves of one pair: the same owner's, or, where no role is
 * known, two keys of which one is private and neither has its other half among the rest.
 */
function isMeantAsPair(left: Comparable, right: Comparable, all: readonly Comparable[]): boolean {
  const [first, second] = [ownerOf(left), ownerOf(right)];
  if (first !== undefined && second !== undefined) return true;
  if (all.length === 2) return true;
  if (!left.isHalf || !right.isHalf || left.isPrivate === right.isPrivate) return false;
  return !isPaired(left, all) && !isPaired(right, all);
}

function judgePair(left: Comparable, right: Comparable, all: readonly Comparable[]): PairRow {
  const relation = relate(left, right);
  const [first, second] = [ownerOf(left), ownerOf(right)];
  const diagnostics: Diagnostic[] = [];
  if (relation === 'different' && isMeantAsPair(left, right, all)) {
    const prints = { fingerprint: left.key.publicFingerprint, second: right.key.publicFingerprint };
    diagnostics.push(keyFinding('keys-do-not-match', {}, [fact('key-fingerprints-differ', prints)]));
  } else if (relation !== 'apart' && first !== undefined && second !== undefined && first !== second) {
    const platform = first === 'platform' ? left : right;
    diagnostics.push({
      code: 'own-public-key-used',
      severity: 'error',
      certainty: 'proven',
      args: platformArgs(platform.key.slot),
      evidence: [fact('key-halves-equal', { fingerprint: left.key.publicFingerprint })],
    });
  }
  return { kind: 'pair', relation, keys: [left.key, right.key], diagnostics };
}

/** A private key in the place of the platform's public one, or a key that cannot be compared: its own row. */
function ownRow({ specimen, slot }: GivenKey): AnyKeyRow | null {
  const comparable = toComparable({ specimen, slot });
  if (comparable === null) return specimen.row;
  if (!comparable.isPrivate || ownerOf(comparable) !== 'platform') return null;
  const found: Diagnostic = {
    code: 'private-key-in-public-slot',
    severity: 'error',
    certainty: 'proven',
    args: platformArgs(slot),
    evidence: [],
  };
  return { ...specimen.row, diagnostics: [found] };
}

/**
 * Compares every key with every other.
 *
 * @returns first the keys that cannot be compared or stand in a wrong place, then one row per pair.
 */
export function matchKeys(given: readonly GivenKey[]): AnyKeyRow[] {
  const comparable = given.flatMap((key) => toComparable(key) ?? []);
  const pairs = comparable.flatMap((left, index) =>
    comparable.slice(index + 1).map((right) => judgePair(left, right, comparable)),
  );
  return [...given.flatMap((key) => ownRow(key) ?? []), ...pairs];
}
