/** What a platform is made of. Differences between platforms are data in these rows, never branches elsewhere. */
import type { CapturedRecord } from '../capture/capture.ts';
import type { PlatformEntry, PlatformHelp } from '../catalog/entry.ts';
import type { BlockCipher } from '../core/crypto/block-cipher.ts';
import type { PlatformId } from '../core/platform-names.ts';
import type { Shape } from '../core/shape.ts';
import type { Slot } from '../core/slots.ts';
import type { Said } from './lookup.ts';

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
  /** Other services' own interfaces have this shape as well: beside a clear payload it is taken for theirs. */
  readonly isGeneric?: boolean;
}

/** Something encrypted with a block cipher. */
export interface EncryptedPayload extends PayloadBase {
  readonly kind: 'encrypted';
  readonly recipe: BlockRecipe;
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

/** Something encrypted with the app's RSA key. */
export interface RsaPayload extends PayloadBase {
  readonly kind: 'rsa';
  readonly recipe: RsaRecipe;
  readonly ciphertext: WireValue | null;
}

/** Something encrypted and authenticated in one step (GCM), with what its tag covers besides. */
export interface SealedPayload extends PayloadBase {
  readonly kind: 'sealed';
  readonly recipe: SealedRecipe;
  readonly iv: WireValue | null;
  readonly ciphertext: WireValue | null;
  readonly tag: WireValue | null;
  /** What the message says of itself around the ciphertext; null where the capture does not tell. */
  readonly appId: string | null;
  readonly timestamp: string | null;
  readonly url: string | null;
  readonly signature: WireValue | null;
  /** While the platform's key is being changed, a second one made with the old key. */
  readonly olderSignature: WireValue | null;
  /** The body as it was sent, as far as the capture keeps it. */
  readonly body: string;
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

/** The second signature of open data: hex SHA-1 of `rawData` followed by the session_key text. */
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
  /** The same words are said when a permission is missing, so that a denial is only likely. */
  readonly isVague?: boolean;
  readonly message: string;
  readonly number: number | null;
}

/** Of a platform that hands out no encrypted number, or none whose scheme is public. */
export interface NoDecryption extends PayloadBase {
  readonly kind: 'no-decryption';
}

/** What a record can be. */
export type Payload =
  | EncryptedPayload
  | RsaPayload
  | SealedPayload
  | PlainAnswer
  | CodeOnly
  | ClientFailure
  | NoDecryption;

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
  /** The value that the platform puts in: an App ID, or what `ownerSlot` of the recipe names. */
  readonly appId: string | null;
  readonly timestampSeconds: number | null;
}

/** Codes of the finding that the key is another one. */
export type KeyMismatchCode = 'session-key-mismatch' | 'aes-key-mismatch' | 'sym-key-mismatch' | 'private-key-mismatch';

/** What every way of encrypting has. */
interface RecipeBase {
  readonly keySlot: Slot;
  /** Wire name of the key, for texts (`session_key`). */
  readonly keyField: string;
  /** With which configured value the owner inside the plaintext is compared. */
  readonly ownerSlot: Slot;
  /** How the owner inside the plaintext is called there (`watermark.appid`). */
  readonly ownerField: string;
  readonly keyMismatchCode: KeyMismatchCode;
  /** `text`: the plaintext is the number itself. */
  readonly format: 'json' | 'text';
  /**
   * What the plaintext is, or null when the platform's field is missing.
   *
   * @param content - the JSON value, integers that a double cannot hold as strings; the text itself for `format: 'text'`.
   * @param owner - the text behind the content in a frame, else null.
   */
  readonly classify: (content: unknown, owner: string | null) => Opened | null;
  /** False when fields that repeat each other differ: then a changed text only looks right. */
  readonly isConsistent: (opened: Opened) => boolean;
  /** Hint ids: what must be wrong in the developer's code when this opens. */
  readonly hints: readonly string[];
}

/** Filler and length before the content, and the owner behind it: `filler ∥ length ∥ content ∥ owner`. */
export interface Frame {
  readonly fillerBytes: number;
  /** Big-endian, unsigned. */
  readonly lengthBytes: number;
  /** How contents begin. */
  readonly starts: readonly string[];
}

/** A block cipher in CBC or ECB. */
export interface BlockRecipe extends RecipeBase {
  readonly kind: 'block';
  /** By decoded key length; all with the same block length. */
  readonly ciphers: readonly BlockCipher[];
  /** How key and IV are written. `text`: the characters themselves are the bytes. */
  readonly keyForm: 'base64' | 'hex' | 'text';
  /**
   * `sent`: travels with the payload. `zero`: zero bytes, never sent. `key`: the first block of the key, so that a sent one
   * changes nothing. `none`: ECB.
   */
  readonly iv: 'sent' | 'zero' | 'key' | 'none';
  /** Largest number of PKCS#7 padding bytes. */
  readonly paddingBytes: number;
  readonly frame: Frame | null;
  /** Smallest ciphertext in bytes that holds a number. */
  readonly leastBytes: number;
  /** Known first blocks of plaintexts, longest first; full ones recover the IV. */
  readonly firstBlocks: readonly string[];
  readonly shapes: readonly Shape[];
  /** Stands only in this platform's plaintexts, also when part of one is unreadable; null where nothing does. */
  readonly mark: RegExp | null;
  /** Charsets in which the plaintext may stand, in the order in which they are tried. */
  readonly charsets: readonly ('utf-8' | 'gbk')[];
  /** True when the one of such fields that stands first lacks its beginning: then blocks are missing before its rest. */
  readonly isShortened: (opened: Opened) => boolean;
  /** Characters at the beginning that key and sent IV have in common, where the IV is made from the key; else 0. */
  readonly sharedPrefix: number;
  /** How the key always looks, where that is more telling than its length; then it is not taken for anything else. */
  readonly keyPattern: RegExp | null;
  /** What a text in the key's place is that only this platform has. */
  readonly recogniseMisplaced: (text: string) => MisplacedHere | null;
}

/** Things that end up in the key slot of a platform and look different elsewhere; ids of `messages/terms.ts`. */
export type MisplacedHere = 'app-secret' | 'token-session-key';

/** RSA with PKCS#1 v1.5 padding under the app's own key pair; several blocks one behind the other. */
export interface RsaRecipe extends RecipeBase {
  readonly kind: 'rsa';
}

/** GCM with associated data. */
export interface SealedRecipe extends RecipeBase {
  readonly kind: 'sealed';
  readonly ciphers: readonly BlockCipher[];
  /** Number of the key, part of the associated data. */
  readonly serialSlot: Slot;
  /** Key that verifies the signature over the message. */
  readonly publicKeySlot: Slot;
  /** URLs to try where the capture does not tell. */
  readonly urls: readonly string[];
  /** What the tag covers besides the ciphertext. */
  readonly associatedData: (message: SealedMessage & { readonly serial: string }) => string;
  /** What the signature covers. */
  readonly signedText: (message: SealedMessage & { readonly body: string }) => string;
  /** What the plaintext says of its own message, or nulls. */
  readonly readMessage: (content: unknown) => { readonly appId: string | null; readonly timestamp: string | null };
}

/** What associated data and signed text are made of. */
export interface SealedMessage {
  readonly url: string;
  readonly appId: string;
  readonly timestamp: string;
}

/** How a platform encrypts. */
export type Recipe = BlockRecipe | RsaRecipe | SealedRecipe;

/** One platform: a row of the registry. */
export interface Platform {
  readonly id: PlatformId;
  /** Host and path of the interfaces that have to do with the number, or null: what they answer is this platform's. */
  readonly endpoints: RegExp | null;
  /** How its App IDs look, where that tells it from the others; else null. */
  readonly appIdPattern: RegExp | null;
  /** Normalised names of fields that belong to payloads, answers and keys of the platform. */
  readonly wireNames: readonly string[];
  /** Normalised names under which keys stand in captured logs, by slot. */
  readonly capturedKeys: readonly { readonly slot: Slot; readonly names: readonly string[] }[];
  /** Empty for platforms that hand out no ciphertext of a number. */
  readonly recipes: readonly Recipe[];
  /**
   * The payload in this record, or null. Looks at the record's own fields and, for missing parts, at its parents.
   *
   * @param isNamed - the user named this platform: then shapes that many services use count as well.
   */
  readonly recognise: (record: CapturedRecord, isNamed: boolean) => Payload | null;
  /** What phonekit's own findings say of this platform's calls, keys and pages. */
  readonly help: PlatformHelp;
  /**
   * The entry for an answer or a client failure in the platform's catalog, where codes and spellings alone do not find it;
   * else null, and the usual search follows.
   */
  readonly findEntry?: (said: Said) => Promise<PlatformEntry | null>;
}
