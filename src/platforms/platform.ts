/** What a platform is made of. Differences between platforms are data in these rows, never branches elsewhere. */
import type { CapturedRecord } from '../capture/capture.ts';
import type { PlatformEntry, Text } from '../catalog/entry.ts';
import type { BlockCipher } from '../core/crypto/block-cipher.ts';
import type { Shape } from '../core/shape.ts';

/** Ids as users write them after `--platform`. */
export type PlatformId = 'alipay' | 'wechat';

/** Where a secret or key is put; each slot has its option on the command line. */
export type Slot =
  | 'session-key'
  | 'iv'
  | 'aes-key'
  | 'alipay-public-key'
  | 'app-private-key'
  | 'app-public-key'
  | 'app-id';

/** A value of the payload under its wire name, nothing trimmed. */
export interface WireValue {
  readonly field: string;
  readonly text: string;
  /** Exact JSON token, if the value stood in JSON. */
  readonly raw: string | null;
}

/** How surely a record is a payload of the platform, from its field names and shapes alone. */
export type Confidence = 'certain' | 'likely' | 'possible';

/** What all recognised records have. */
export interface PayloadBase {
  readonly confidence: Confidence;
  readonly record: CapturedRecord;
}

/** Something to decrypt. */
export interface EncryptedPayload extends PayloadBase {
  readonly kind: 'encrypted';
  readonly ciphertext: WireValue | null;
  /** The IV sent along; null also for platforms that send none. */
  readonly iv: WireValue | null;
  readonly envelope: Envelope | null;
  readonly rawData: RawDataSignature | null;
  /** One-time code of the new flow that travelled with it. */
  readonly hasCode: boolean;
  /** True when the record holds a login code beside the ciphertext: both were posted in one request. */
  readonly isLoginCodeAlong: boolean;
  /** Base64 values without a name beside a bare ciphertext: IV and session key in unknown order. */
  readonly unnamed: readonly string[];
}

/** The signature part of an Alipay-like message. */
export interface Envelope {
  readonly content: WireValue;
  /** `encrypted` content is signed with its quotes, plain content without. */
  readonly isEncrypted: boolean;
  readonly sign: WireValue | null;
  readonly signType: string | null;
  readonly charset: string | null;
  /** False where no signature can be expected, as for a bare ciphertext. */
  readonly isSignExpected: boolean;
  /** Whole JSON text of the message, for candidate texts; null when unknown. */
  readonly message: string | null;
}

/** WeChat's second signature: hex SHA-1 of `rawData` followed by the session_key text. */
export interface RawDataSignature {
  readonly rawData: string;
  readonly signature: string;
}

/** The platform answered in plain text. */
export interface PlainAnswer extends PayloadBase {
  readonly kind: 'plain-answer';
  readonly answer: Answer;
  readonly envelope: Envelope | null;
}

/** New flow: a one-time code, nothing to decrypt. */
export interface CodeOnly extends PayloadBase {
  readonly kind: 'code-only';
  readonly codeKind: 'phone-code' | 'login-code' | 'cloud-id';
}

/** The client was denied or failed. */
export interface ClientFailure extends PayloadBase {
  readonly kind: 'client-failure';
  readonly isDenial: boolean;
  readonly message: string;
  readonly number: number | null;
}

/** What a record can be. */
export type Payload = EncryptedPayload | PlainAnswer | CodeOnly | ClientFailure;

/** A business answer of the platform. */
export interface Answer {
  readonly code: string;
  readonly subCode: string | null;
  readonly message: string;
}

/** What an opened plaintext is. */
export type Opened =
  | {
      readonly kind: 'phone';
      readonly number: string;
      readonly pureNumber: string;
      readonly countryCode: string;
      readonly watermark: Watermark | null;
    }
  | { readonly kind: 'user-info'; readonly watermark: Watermark | null }
  | { readonly kind: 'answer'; readonly answer: Answer };

/** Whose app the plaintext was made for, and when (Unix seconds as the platform wrote them). */
export interface Watermark {
  readonly appId: string | null;
  readonly timestampSeconds: number | null;
}

/** How a platform encrypts. */
export interface Recipe {
  readonly cipher: BlockCipher;
  readonly keySlot: Slot;
  /** Wire name of the key, for texts (`session_key`). */
  readonly keyField: string;
  /** `sent`: travels with the payload. `zero`: 16 zero bytes, never sent. */
  readonly iv: 'sent' | 'zero';
  /** Block size of the PKCS#7 padding in bytes. */
  readonly paddingBytes: number;
  /** Known first blocks of plaintexts, longest first; full ones recover the IV. */
  readonly firstBlocks: readonly string[];
  readonly shapes: readonly Shape[];
  /** Charsets in which the plaintext may stand, in the order in which they are tried. */
  readonly charsets: readonly ('utf-8' | 'gbk')[];
  /** What the JSON is, or null when the platform's field is missing. */
  readonly classify: (json: unknown) => Opened | null;
  /** False when fields that repeat each other differ: then a changed block only looks like text. */
  readonly isConsistent: (opened: Opened) => boolean;
  /** True when the one of such fields that stands first lacks its beginning: then blocks are missing before its rest. */
  readonly isShortened: (opened: Opened) => boolean;
  /** Code of the finding that the key is another one. */
  readonly keyMismatchCode: 'session-key-mismatch' | 'aes-key-mismatch';
  /** Hint ids: what must be wrong in the developer's code when this opens. */
  readonly hints: readonly string[];
}

/** One platform: a row of the registry. */
export interface Platform {
  readonly id: PlatformId;
  readonly name: Text;
  /** Normalised names of fields that belong to payloads, answers and keys of the platform. */
  readonly wireNames: readonly string[];
  /** Normalised names under which keys stand in captured logs, by slot. */
  readonly capturedKeys: readonly { readonly slot: Slot; readonly names: readonly string[] }[];
  readonly recipe: Recipe;
  /** The payload in this record, or null. Looks at the record's own fields and, for missing parts, at its parents. */
  readonly recognise: (record: CapturedRecord) => Payload | null;
  /** The catalog entry for an answer or a client failure, or null when there is none. Loads the catalog. */
  readonly findEntry: (
    payload: Answer | Pick<ClientFailure, 'kind' | 'message' | 'number'>,
  ) => Promise<PlatformEntry | null>;
}
