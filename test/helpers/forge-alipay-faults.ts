/** Every fault of an Alipay capture, each with what phonekit has to answer. */
import {
  ALIPAY_ERRORS,
  type AlipayError,
  type AlipayPayload,
  alipayEnvelope,
  alipayKeys,
  alipayPayload,
  alipayPayloadWhere,
  type EnvelopeShape,
  encodeGbk,
  pureMobile,
  type SignType,
  signAlipay,
} from './forge-alipay.ts';
import type { Fault, ForgedCase, ForgedExpectation } from './forge-case.ts';
import {
  CAPTURE_DAMAGES,
  type CaptureDamage,
  damageCapture,
  FORM_CONTAINERS,
  isPlain,
  JSON_CONTAINERS,
  type Json,
  type JsonObject,
  LOOSE_CONTAINERS,
  wrapForm,
  wrapJson,
  wrapLoose,
} from './forge-container.ts';
import {
  alterCharacter,
  canTakeDamage,
  cutAtBlock,
  cutInsideBlock,
  damageText,
  deleteOthers,
  deletePlus,
  removeBlock,
  TEXT_DAMAGES,
  type TextDamage,
} from './forge-damage.ts';
import {
  base64Key,
  certificatePem,
  type KeyForm,
  privateText,
  publicText,
  type RsaPair,
  rsaPair,
} from './forge-keys.ts';
import type { Random } from './forge-random.ts';

type AlipayFault = Fault<Random>;

const PUBLIC_FORMS: readonly KeyForm[] = ['bare-spki', 'bare-spki', 'pem', 'pem-crlf', 'pem-pkcs1'];
const PRIVATE_FORMS: readonly KeyForm[] = ['bare-pkcs8', 'bare-pkcs1', 'pem', 'pem-pkcs1'];
const SUCCESS_SHAPES: readonly EnvelopeShape[] = ['a', 'b', 'b', 'd', 'e', 'j', 'k', 'l'];

/** The payload in a container chosen by the seed. */
function capture(payload: AlipayPayload, random: Random, shape: EnvelopeShape = random.pick(SUCCESS_SHAPES)): string {
  const envelope = alipayEnvelope(payload, shape);
  const isBare = ['b', 'd'].includes(shape) && isPlain(payload.response) && isPlain(payload.sign);
  const isDefault = payload.signType === 'RSA2' && payload.charset === 'UTF-8';
  if (isBare && isDefault && random.chance(0.2)) {
    return wrapLoose(random.pick(LOOSE_CONTAINERS), { response: payload.response, sign: payload.sign });
  }
  if (typeof envelope === 'string') {
    return random.pick<() => string>([
      () => envelope,
      () => envelope,
      () => envelope.replaceAll('/', '\\/'),
      () => wrapJson(random.pick(JSON_CONTAINERS), { data: envelope, userId: 17 }, random),
      () => wrapForm(random.pick(FORM_CONTAINERS), { response: envelope }, random),
      () => wrapJson(random.pick(['har', 'curl', 'http', 'log'] as const), { encryptedData: envelope }, random),
    ])();
  }
  const { response, sign } = envelope;
  if (shape === 'd' && typeof response === 'string' && typeof sign === 'string' && random.chance(0.4)) {
    const fields = Object.fromEntries(Object.entries(envelope).map(([name, value]) => [name, String(value)]));
    return wrapForm(random.pick(FORM_CONTAINERS), fields, random);
  }
  return wrapJson(random.pick(JSON_CONTAINERS), envelope, random);
}

function platformArgs(random: Random): string[] {
  return random.chance(0.4) ? ['--platform=alipay'] : [];
}

function aesArg(aesKey: string): string {
  return `--aes-key=${aesKey}`;
}

function publicArg(pair: RsaPair, random: Random): string {
  return `--alipay-public-key=${publicText(pair, random.pick(PUBLIC_FORMS))}`;
}

function usualArgs(payload: AlipayPayload, random: Random): string[] {
  return [aesArg(payload.keys.aesKey), publicArg(payload.keys.platform, random), ...platformArgs(random)];
}

function phoneOf(payload: AlipayPayload): Pick<ForgedExpectation, 'phone'> {
  return { phone: payload.mobile === null ? null : { pureNumber: pureMobile(payload.mobile) } };
}

function opened(
  payload: AlipayPayload,
  firstCode: string | null,
  exitCode: 0 | 1,
  signature?: string,
): ForgedExpectation {
  return {
    firstCode,
    status: 'decrypted',
    exitCode,
    ...phoneOf(payload),
    ...(signature === undefined ? {} : { signature }),
  };
}

function failed(firstCode: string, signature?: string): ForgedExpectation {
  return { firstCode, status: 'failed', exitCode: 1, phone: null, ...(signature === undefined ? {} : { signature }) };
}

function good(random: Random): ForgedCase {
  const variant = random.pick([
    'usual',
    'usual',
    'usual',
    'SHA-1',
    'RSA-1024',
    'certificate',
    'isv',
    'no public key',
    'bare ciphertext',
    'public key as pasted',
  ]);
  const signType: SignType = variant === 'SHA-1' || variant === 'RSA-1024' ? 'RSA' : 'RSA2';
  const keys = alipayKeys(random, variant === 'RSA-1024' ? 1024 : 2048);
  const payload = alipayPayload(random, { keys, signType, charset: random.chance(0.1) ? 'GBK' : 'UTF-8' });
  const text = capture(payload, random);
  const label = `good: ${variant}`;
  const aes = aesArg(keys.aesKey);
  if (variant === 'certificate') {
    const certificate = certificatePem(keys.platform, `支付宝(中国)网络技术有限公司-2088${'0'.repeat(12)}`);
    const chain = random.chance(0.4) ? certificate + certificatePem(keys.stranger, 'phonekit test root') : certificate;
    const args = [aes, `--alipay-public-key=${chain}`, ...platformArgs(random)];
    return { label, capture: text, args, expected: opened(payload, null, 0, 'valid') };
  }
  if (variant === 'isv') {
    // The signature belongs to the third-party app, the ciphertext to the merchant: two AES keys are at hand.
    const other = aesArg(base64Key(random));
    const args = [...random.sample([aes, other], 2), publicArg(keys.platform, random)];
    return { label, capture: text, args, expected: opened(payload, 'key-selected', 0, 'valid') };
  }
  if (variant === 'no public key') {
    const args = [aes, ...platformArgs(random)];
    return { label, capture: text, args, expected: opened(payload, null, 0, 'unchecked') };
  }
  if (variant === 'bare ciphertext') {
    // Nothing tells whether there was a sign, so its absence is no finding.
    const expected = opened(payload, null, 0, 'missing');
    return { label, capture: payload.response, args: [aes, '--platform=alipay'], expected };
  }
  if (variant === 'public key as pasted') {
    const args = [aes, `--alipay-public-key=${pastedKey(keys.platform, random)}`, ...platformArgs(random)];
    return { label, capture: text, args, expected: opened(payload, null, 0, 'valid') };
  }
  const own = random.chance(0.3) ? [`--app-private-key=${privateText(keys.app, random.pick(PRIVATE_FORMS))}`] : [];
  const id = random.chance(0.3) ? [`--app-id=${keys.appId}`] : [];
  const args = [...usualArgs(payload, random), ...own, ...id];
  return { label, capture: text, args, expected: opened(payload, null, 0, 'valid') };
}

/** Forms that a key takes in configuration files and chats; each still names the key without doubt. */
function pastedKey(pair: RsaPair, random: Random): string {
  const pem = publicText(pair, 'pem').trimEnd();
  const bare = publicText(pair, 'bare-spki');
  return random.pick([
    pem.replaceAll('\n', '\\n'),
    pem.replaceAll('\n', ' '),
    pem.replaceAll('\n', '\n    '),
    pem.split('\n').slice(0, -1).join('\n'),
    pem.replaceAll('PUBLIC KEY', 'RSA PUBLIC KEY'),
    bare.replace(/.{64}/g, '$&\n'),
    `"${bare}"`,
    `${bare}\n`,
    publicText(pair, 'bare-pkcs1'),
  ]);
}

function captureEmpty(random: Random): ForgedCase {
  const text = random.pick(['', '\n', '{}', '{"authCode":"x","state":1}', 'null', '{"list":[{"a":1}]}', 'hello world']);
  return {
    label: `nothing to find in ${JSON.stringify(text)}`,
    capture: text,
    args: usualArgs(alipayPayload(random), random),
    expected: { firstCode: 'capture-empty', status: null, exitCode: 1 },
  };
}

function ciphertextMissing(random: Random): ForgedCase {
  const payload = alipayPayload(random);
  const value = random.pick<Json | undefined>([undefined, '', null]);
  const fields: JsonObject = { ...(value === undefined ? {} : { response: value }), sign: payload.sign };
  return {
    label: `response is ${value === undefined ? 'left out' : JSON.stringify(value)}`,
    capture: wrapJson(random.pick(JSON_CONTAINERS), { ...fields, sign_type: 'RSA2' }, random),
    args: [...usualArgs(payload, random), '--platform=alipay'],
    expected: failed('ciphertext-missing'),
  };
}

const CLIENT_ERRORS: readonly JsonObject[] = [
  { error: 1, errorMessage: '该接口暂不支持' },
  { error: 4, errorMessage: '无权调用', signature: 'N22104' },
  { error: 2, errorMessage: 'invalid parameter!' },
  { error: 5, errorMessage: '获取授权失败' },
  { errMsg: 'getPhoneNumber:fail Error: 无权调用' },
];

function clientError(random: Random): ForgedCase {
  const detail = random.pick(CLIENT_ERRORS);
  return {
    label: JSON.stringify(detail),
    capture: wrapJson(random.pick(JSON_CONTAINERS), detail, random),
    args: ['--platform=alipay'],
    expected: { firstCode: 'client-error', status: 'refused', exitCode: 1, phone: null },
  };
}

function platformAnswer(error: AlipayError): AlipayFault {
  return {
    id: `platform-answer/${error.subCode}`,
    make: (random) => {
      const isEncrypted = error.encrypted === 'always' || (error.encrypted === 'either' && random.chance(0.5));
      const charset = random.chance(0.25) ? 'GBK' : 'UTF-8';
      const payload = alipayPayload(random, { error, isEncrypted, charset });
      const shape = random.pick<EnvelopeShape>(isEncrypted ? ['a', 'i', 'd', 'e', 'j'] : ['a', 'g', 'h', 'e']);
      const isSigned = isEncrypted || random.chance(0.6);
      const text = capture(payload, random, isSigned ? shape : 'c');
      const isGbkFile = !isEncrypted && charset === 'GBK' && random.chance(0.5);
      return {
        label: `${error.subCode}, ${isEncrypted ? 'encrypted' : 'plain'}, ${charset}, ${isSigned ? shape : 'c'}`,
        capture: isGbkFile ? encodeGbk(text) : text,
        args: isEncrypted || random.chance(0.5) ? usualArgs(payload, random) : ['--platform=alipay'],
        expected: {
          firstCode: 'platform-answer',
          status: 'answered',
          exitCode: 1,
          phone: null,
          ...(isEncrypted ? { signature: 'valid' } : {}),
          ...(isSigned ? {} : { signature: 'missing' }),
        },
      };
    },
  };
}

function signMissing(random: Random): ForgedCase {
  const payload = alipayPayload(random);
  return {
    label: 'no sign',
    capture: capture(payload, random, 'c'),
    args: usualArgs(payload, random),
    expected: opened(payload, 'sign-missing', 1, 'missing'),
  };
}

const FIELDS = ['response', 'sign', 'aesKey'] as const;
type Field = (typeof FIELDS)[number];

function fieldText(payload: AlipayPayload, field: Field): string {
  return field === 'aesKey' ? payload.keys.aesKey : payload[field];
}

function withField(payload: AlipayPayload, field: Field, text: string): AlipayPayload {
  return field === 'aesKey' ? { ...payload, keys: { ...payload.keys, aesKey: text } } : { ...payload, [field]: text };
}

function undone(damage: TextDamage, field: Field): AlipayFault {
  return {
    id: `${damage}/${field}`,
    make: (random) => {
      const payload = alipayPayloadWhere(random, (candidate) => canTakeDamage(damage, fieldText(candidate, field)));
      const isForm = damage === 'plus-became-space' && field !== 'aesKey' && random.chance(0.3);
      const damaged = withField(payload, field, damageText(damage, fieldText(payload, field), random));
      const raw = (name: 'response' | 'sign') => (name === field ? payload[name] : encodeURIComponent(payload[name]));
      return {
        label: `${damage} in ${field}`,
        capture: isForm
          ? wrapForm(
              random.pick(FORM_CONTAINERS),
              { response: raw('response'), sign: raw('sign') },
              random,
              (value) => value,
            )
          : capture(damaged, random),
        args: usualArgs(damaged, random),
        expected: opened(payload, damage, 0, 'valid'),
      };
    },
  };
}

/** The same damage in response, sign and key at once. */
function undoneEverywhere(damage: TextDamage): AlipayFault {
  return {
    id: `${damage}/all`,
    make: (random) => {
      const canTake = (candidate: AlipayPayload) =>
        FIELDS.every((field) => canTakeDamage(damage, fieldText(candidate, field)));
      const payload = alipayPayloadWhere(random, canTake);
      const damaged = FIELDS.reduce(
        (current, field) => withField(current, field, damageText(damage, fieldText(current, field), random)),
        payload,
      );
      return {
        label: `${damage} everywhere`,
        capture: capture(damaged, random),
        args: usualArgs(damaged, random),
        expected: opened(payload, damage, 0, 'valid'),
      };
    },
  };
}

function undoneCapture(damage: CaptureDamage): AlipayFault {
  return {
    id: `${damage}/capture`,
    make: (random) => {
      const payload = alipayPayload(random);
      const envelope = alipayEnvelope(payload, random.pick(['a', 'b', 'd']));
      const text = typeof envelope === 'string' ? envelope : JSON.stringify(envelope);
      return {
        label: `${damage} over the whole capture`,
        capture: damageCapture(damage, damage === 'utf16-text' ? capture(payload, random) : text, random),
        args: usualArgs(payload, random),
        expected: opened(payload, damage, 0, 'valid'),
      };
    },
  };
}

function plusDeleted(random: Random): ForgedCase {
  const field = random.chance(0.75) ? 'response' : 'aesKey';
  const count = field === 'response' ? random.int(1, 4) : 1;
  const payload = alipayPayloadWhere(random, (candidate) => fieldText(candidate, field).split('+').length > count);
  const damaged = withField(payload, field, deletePlus(fieldText(payload, field), count, random));
  const hasPublicKey = random.chance(0.7);
  return {
    label: `${count} plus deleted in ${field}${hasPublicKey ? '' : ', no public key'}`,
    capture: capture(damaged, random),
    args: hasPublicKey ? usualArgs(damaged, random) : [aesArg(damaged.keys.aesKey)],
    expected: { firstCode: 'plus-deleted', status: 'recovered', exitCode: 1, ...phoneOf(payload) },
  };
}

function damagedResponse(
  label: string,
  payload: AlipayPayload,
  response: string,
  code: string,
  random: Random,
): ForgedCase {
  const hasPublicKey = random.chance(0.7);
  return {
    label: `${label}${hasPublicKey ? '' : ', no public key'}`,
    capture: capture({ ...payload, response }, random),
    args: hasPublicKey ? usualArgs(payload, random) : [aesArg(payload.keys.aesKey), '--platform=alipay'],
    expected: failed(code),
  };
}

function charactersLost(random: Random): ForgedCase {
  const payload = alipayPayload(random);
  const response = deleteOthers(payload.response, random.int(3, 5), 56, payload.response.length - 4, random);
  return damagedResponse('characters lost', payload, response, 'characters-lost', random);
}

function caseLost(random: Random): ForgedCase {
  const payload = alipayPayload(random);
  return damagedResponse('lower case', payload, payload.response.toLowerCase(), 'case-lost', random);
}

function truncated(random: Random): ForgedCase {
  const isAnswer = random.chance(0.3);
  const payload = isAnswer ? answer(random) : alipayPayload(random);
  const text = payload.response;
  const blocks = Buffer.from(text, 'base64').length / 16;
  const [label, response] = random.pick<() => readonly [string, string]>([
    () => ['inside a block', cutInsideBlock(text, random)],
    () => ['at a block border', cutAtBlock(text, random.int(2, blocks - 1))],
    () => ['at 64 characters', text.slice(0, 64)],
  ])();
  return damagedResponse(
    `${isAnswer ? 'answer' : 'success'} cut ${label}`,
    payload,
    response,
    'ciphertext-truncated',
    random,
  );
}

function answer(random: Random): AlipayPayload {
  return alipayPayload(random, { error: random.pick(ALIPAY_ERRORS.filter((error) => error.encrypted !== 'never')) });
}

function altered(random: Random): ForgedCase {
  const payload = random.chance(0.2) ? answer(random) : alipayPayload(random);
  const blocks = Buffer.from(payload.response, 'base64').length / 16;
  const block = random.pick([0, 1, blocks - 1, random.int(0, blocks - 1)]);
  const response = alterCharacter(payload.response, block, random);
  return damagedResponse(
    `one character of block ${block} of ${blocks} altered`,
    payload,
    response,
    'ciphertext-altered',
    random,
  );
}

function blockLost(random: Random): ForgedCase {
  // Of a success only the first two blocks: without the third it cannot be told from an altered answer without number.
  const isAnswer = random.chance(0.3);
  const payload = isAnswer ? answer(random) : alipayPayload(random);
  const blocks = Buffer.from(payload.response, 'base64').length / 16;
  const block = isAnswer ? random.int(0, blocks - 3) : random.int(0, 1);
  return damagedResponse(
    `block ${block} of ${blocks} lost`,
    payload,
    removeBlock(payload.response, block),
    'ciphertext-block-lost',
    random,
  );
}

function keyMissing(random: Random): ForgedCase {
  const payload = random.chance(0.3) ? answer(random) : alipayPayload(random);
  const hasPublicKey = random.chance(0.6);
  return {
    label: hasPublicKey ? 'no AES key' : 'no key at all',
    capture: capture(payload, random),
    args: hasPublicKey ? [publicArg(payload.keys.platform, random)] : ['--platform=alipay'],
    expected: {
      firstCode: 'key-missing',
      status: 'not-attempted',
      exitCode: 1,
      phone: null,
      signature: hasPublicKey ? 'valid' : 'unchecked',
    },
  };
}

function keyMalformed(random: Random): ForgedCase {
  const payload = alipayPayload(random);
  if (random.chance(0.25)) {
    const text = publicText(payload.keys.platform, 'bare-spki');
    const cut = text.slice(0, random.int(100, 380));
    return {
      label: `public key cut to ${cut.length} characters`,
      capture: capture(payload, random),
      args: [aesArg(payload.keys.aesKey), `--alipay-public-key=${cut}`, ...platformArgs(random)],
      expected: opened(payload, 'key-malformed', 1, 'unchecked'),
    };
  }
  const [label, aesKey] = random.pick<() => readonly [string, string]>([
    () => ['15 bytes', random.bytes(15).toString('base64')],
    () => ['18 bytes', random.bytes(18).toString('base64')],
    () => ['the sample of the documentation, 15 bytes', 'uHyEdPksZljlVVzXuxxak=='],
    () => ['the sample of the documentation, 18 bytes', 'WJ43G9L/Mxxxbsandbb4oalxg=='],
    () => ['cut', payload.keys.aesKey.slice(0, random.int(8, 19))],
  ])();
  return {
    label: `AES key: ${label}`,
    capture: capture(payload, random),
    args: usualArgs(withField(payload, 'aesKey', aesKey), random),
    expected: failed('key-malformed', 'valid'),
  };
}

function keyInWrongSlot(random: Random): ForgedCase {
  const payload = alipayPayload(random);
  const { keys } = payload;
  if (random.chance(0.2)) {
    return {
      label: 'AES key in the slot of the public key',
      capture: capture(payload, random),
      args: [aesArg(keys.aesKey), `--alipay-public-key=${keys.aesKey}`, ...platformArgs(random)],
      expected: opened(payload, 'key-in-wrong-slot', 1, 'unchecked'),
    };
  }
  const [label, aesKey] = random.pick<() => readonly [string, string]>([
    () => ['app private key', privateText(keys.app, random.pick(PRIVATE_FORMS))],
    () => ['app public key', publicText(keys.app, random.pick(PUBLIC_FORMS))],
    () => ['Alipay public key', publicText(keys.platform, random.pick(PUBLIC_FORMS))],
    () => ['App ID', keys.appId],
  ])();
  return {
    label: `AES key slot holds: ${label}`,
    capture: capture(payload, random),
    args: usualArgs(withField(payload, 'aesKey', aesKey), random),
    expected: failed('key-in-wrong-slot', 'valid'),
  };
}

function aesKeyMismatch(random: Random): ForgedCase {
  const payload = random.chance(0.2) ? answer(random) : alipayPayload(random);
  const other = withField(payload, 'aesKey', base64Key(random));
  const hasPublicKey = random.chance(0.6);
  const damage = random.pick(TEXT_DAMAGES);
  const isDamaged = random.chance(0.2) && canTakeDamage(damage, payload.response);
  const damaged = isDamaged ? withField(other, 'response', damageText(damage, payload.response, random)) : other;
  return {
    label: `another AES key${isDamaged ? `, ${damage}` : ''}${hasPublicKey ? '' : ', no public key'}`,
    capture: capture(damaged, random),
    args: hasPublicKey ? usualArgs(damaged, random) : [aesArg(damaged.keys.aesKey), '--platform=alipay'],
    expected: failed('aes-key-mismatch', hasPublicKey ? 'valid' : 'unchecked'),
  };
}

function keySelected(random: Random): ForgedCase {
  const payload = alipayPayload(random);
  const others = Array.from({ length: random.int(1, 4) }, () => aesArg(base64Key(random)));
  return {
    label: `${others.length + 1} AES keys`,
    capture: capture(payload, random),
    args: [...random.sample([aesArg(payload.keys.aesKey), ...others], 99), publicArg(payload.keys.platform, random)],
    expected: opened(payload, 'key-selected', 0, 'valid'),
  };
}

function signatureFault(
  label: string,
  code: string,
  payload: AlipayPayload,
  keyArguments: readonly string[],
  random: Random,
  signature?: string,
): ForgedCase {
  const damage = random.pick(TEXT_DAMAGES);
  const isDamaged = random.chance(0.2) && canTakeDamage(damage, payload.response);
  const damaged = isDamaged ? withField(payload, 'response', damageText(damage, payload.response, random)) : payload;
  return {
    label: isDamaged ? `${label}, ${damage}` : label,
    capture: capture(damaged, random),
    args: [aesArg(payload.keys.aesKey), ...keyArguments, ...platformArgs(random)],
    expected: { ...opened(payload, code, 1, signature), ...(isDamaged ? { alsoCodes: [damage] } : {}) },
  };
}

function ownPublicKeyUsed(random: Random): ForgedCase {
  const payload = alipayPayload(random);
  const { app } = payload.keys;
  const proof = random.chance(0.6)
    ? `--app-private-key=${privateText(app, random.pick(PRIVATE_FORMS))}`
    : `--app-public-key=${publicText(app, random.pick(PUBLIC_FORMS))}`;
  return signatureFault(
    `own public key, known by ${proof.slice(2, 17)}`,
    'own-public-key-used',
    payload,
    [publicArg(app, random), proof],
    random,
    'invalid',
  );
}

function privateKeyInPublicSlot(random: Random): ForgedCase {
  const payload = alipayPayload(random);
  const text = privateText(payload.keys.app, random.pick(PRIVATE_FORMS));
  return signatureFault(
    'private key in the public slot',
    'private-key-in-public-slot',
    payload,
    [`--alipay-public-key=${text}`],
    random,
  );
}

function otherAppKeyFits(random: Random): ForgedCase {
  const payload = alipayPayload(random);
  const { stranger, platform } = payload.keys;
  return signatureFault(
    'the second public key fits',
    'other-app-key-fits',
    payload,
    [publicArg(stranger, random), publicArg(platform, random)],
    random,
  );
}

function publicKeyMismatch(random: Random): ForgedCase {
  const payload = alipayPayload(random);
  const { stranger, app } = payload.keys;
  const pair = random.pick([stranger, app]);
  return signatureFault(
    'another public key',
    'public-key-mismatch',
    payload,
    [publicArg(pair, random)],
    random,
    'invalid',
  );
}

function rsaKeySizeMismatch(random: Random): ForgedCase {
  const isShortSign = random.chance(0.5);
  const keys = alipayKeys(random, isShortSign ? 1024 : 2048);
  const payload = alipayPayload(random, { keys, signType: isShortSign && random.chance(0.5) ? 'RSA' : 'RSA2' });
  const other = rsaPair(isShortSign ? 2048 : 1024, random.int(0, 3));
  return signatureFault(
    isShortSign ? '1024-bit sign, 2048-bit key' : '2048-bit sign, 1024-bit key',
    'rsa-key-size-mismatch',
    payload,
    [publicArg(other, random)],
    random,
    'invalid',
  );
}

function signDamaged(random: Random): ForgedCase {
  const payload = alipayPayload(random);
  const isCut = random.chance(0.6);
  const full = payload.sign.replace(/=+$/, '').length;
  let sign = deleteOthers(payload.sign, 3, full - 10, full - 1, random);
  if (isCut) {
    do sign = payload.sign.slice(0, random.int(20, full - 2));
    while ([128, 256].includes(Buffer.from(sign, 'base64').length));
  }
  return signatureFault(
    isCut ? `sign cut to ${sign.length} characters` : 'three characters of sign lost',
    'sign-damaged',
    { ...payload, sign },
    [publicArg(payload.keys.platform, random)],
    random,
    'invalid',
  );
}

function signTypeMismatch(random: Random): ForgedCase {
  const keys = alipayKeys(random);
  const signType: SignType = random.chance(0.6) ? 'RSA' : 'RSA2';
  const payload = alipayPayload(random, { keys, signType });
  const declared = { ...payload, signType: signType === 'RSA' ? 'RSA2' : 'RSA' } as const;
  return {
    ...signatureFault(
      `signed as ${signType}, declared ${declared.signType}`,
      'sign-type-mismatch',
      declared,
      [publicArg(keys.platform, random)],
      random,
      'invalid',
    ),
  };
}

function signedContentAltered(random: Random): ForgedCase {
  const payload = alipayPayload(random);
  const { keys, response } = payload;
  const [label, content] = random.pick([
    ['signed without quotes', response],
    ['sign of another payload', `"${alipayPayload(random, { keys }).response}"`],
    ['signed as response=…', `response=${response}`],
    ['signed with another text', 'something else'],
  ] as const);
  const sign = signAlipay(content, keys.platform, 'RSA2');
  return signatureFault(
    label,
    'signed-content-altered',
    { ...payload, sign },
    [publicArg(keys.platform, random)],
    random,
    'invalid',
  );
}

function plaintextUnexpected(random: Random): ForgedCase {
  const plaintext = random.pick([
    'this is not what the platform sends, although it opens well enough',
    '{"foo":"bar","list":[1,2,3],"note":"no number here"}',
    '["13000000000","13000000001","13000000002"]',
    '{"code":"10000","msg":"Success","other":"field"}',
    '中文文本，可是并不是 JSON，也没有号码。',
  ]);
  const payload = alipayPayload(random, { plaintext });
  return {
    label: `plaintext ${plaintext.slice(0, 24)}`,
    capture: capture(payload, random),
    args: usualArgs(payload, random),
    // Success needs the platform's field too, so this does not count as decrypted.
    expected: { ...opened(payload, 'plaintext-unexpected', 1, 'valid'), status: 'failed' },
  };
}

function phoneNumberEmpty(random: Random): ForgedCase {
  const payload = alipayPayload(random, { mobile: '' });
  return {
    label: 'empty mobile',
    capture: capture(payload, random),
    args: usualArgs(payload, random),
    expected: { firstCode: 'phone-number-empty', status: 'decrypted', exitCode: 1, signature: 'valid' },
  };
}

/** All faults of an Alipay capture, the good case first. */
export const ALIPAY_FAULTS: readonly AlipayFault[] = [
  { id: 'good', make: good },
  { id: 'capture-empty', make: captureEmpty },
  { id: 'ciphertext-missing', make: ciphertextMissing },
  { id: 'client-error', make: clientError },
  ...ALIPAY_ERRORS.map(platformAnswer),
  { id: 'sign-missing', make: signMissing },
  ...TEXT_DAMAGES.flatMap((damage) => FIELDS.map((field) => undone(damage, field))),
  ...TEXT_DAMAGES.map(undoneEverywhere),
  ...CAPTURE_DAMAGES.map(undoneCapture),
  { id: 'plus-deleted', make: plusDeleted },
  { id: 'characters-lost', make: charactersLost },
  { id: 'case-lost', make: caseLost },
  { id: 'ciphertext-truncated', make: truncated },
  { id: 'ciphertext-altered', make: altered },
  { id: 'ciphertext-block-lost', make: blockLost },
  { id: 'key-missing', make: keyMissing },
  { id: 'key-malformed', make: keyMalformed },
  { id: 'key-in-wrong-slot', make: keyInWrongSlot },
  { id: 'aes-key-mismatch', make: aesKeyMismatch },
  { id: 'key-selected', make: keySelected },
  { id: 'own-public-key-used', make: ownPublicKeyUsed },
  { id: 'private-key-in-public-slot', make: privateKeyInPublicSlot },
  { id: 'other-app-key-fits', make: otherAppKeyFits },
  { id: 'public-key-mismatch', make: publicKeyMismatch },
  { id: 'rsa-key-size-mismatch', make: rsaKeySizeMismatch },
  { id: 'sign-damaged', make: signDamaged },
  { id: 'sign-type-mismatch', make: signTypeMismatch },
  { id: 'signed-content-altered', make: signedContentAltered },
  { id: 'plaintext-unexpected', make: plaintextUnexpected },
  { id: 'phone-number-empty', make: phoneNumberEmpty },
];
