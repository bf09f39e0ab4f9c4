/** Keys that anybody can read on the web: test keys of SDKs and libraries, examples of documents, phonekit's own samples. */
import type { AppKey, KeyFact } from '../../core/check.ts';

/** Who published a key; ids of `messages/terms.ts`. */
export type Publication =
  | 'alipay-sdk'
  | 'library-tests'
  | 'wechat-documents'
  | 'baidu-documents'
  | 'feishu-documents'
  | 'phonekit-samples';

/** One published key. */
export interface PublishedKey {
  /** SHA-256 in hex: of the SubjectPublicKeyInfo for both halves of a pair and their certificate, else of the raw key. */
  readonly digest: string;
  readonly publication: Publication;
  /** Repository or page, and the file or example in it. */
  readonly source: string;
}

const row = (publication: Publication, source: string, digest: string): PublishedKey => ({
  digest,
  publication,
  source,
});

/** Alipay's root certificates are published too, and are left out: every app has them. */
export const PUBLISHED_KEYS: readonly PublishedKey[] = [
  row(
    'alipay-sdk',
    'github.com/alipay/alipay-sdk-java-all EncryptTest.java, AES key aa4B…',
    '49995974354a78232054a86422fdd9a937c978cb0d023031f6598c1e153d0f1d',
  ),
  row(
    'alipay-sdk',
    'github.com/alipay/alipay-sdk-java-all EncryptTest.java, AES key vEAR…',
    '520dc22af0ded45a130d4a46f8c27d1f885487a5dfa7d11eb32cb10759b31cf7',
  ),
  row(
    'alipay-sdk',
    'github.com/alipay/alipay-sdk-java-all RSA2EncryptorTest.java, pair',
    '500b067f4e3369abf09ff8f1df48c982b2264cdec05039985415523285b013f1',
  ),
  row(
    'alipay-sdk',
    'github.com/alipay/alipay-sdk-java-all CertificateRSACheckTest.java, appCertPublicKey_2021003126695331.crt',
    '0dec06dd9b0e5c6878d8b1cc3261396838f6032e92dac65cdd9a16fd82e65752',
  ),
  row(
    'alipay-sdk',
    'github.com/alipay/alipay-sdk-nodejs-all test/fixtures, app-public-key.pem and app-private-key.pem',
    'ff9b07cc0cb25213905f0dcfc4cdcb8924e99de2f16a9cab5fe2baad2ffedd96',
  ),
  row(
    'alipay-sdk',
    'github.com/alipay/alipay-sdk-nodejs-all test/fixtures, alipay-public-key.pem',
    'a5db33455aa4446a4b560beec42520647aab6ec8995415faa46d19c85cb0538c',
  ),
  row(
    'alipay-sdk',
    'github.com/alipay/alipay-sdk-nodejs-all test/fixtures, appCertPublicKey_2021001161683774.crt',
    '7044e74a9d13abff73c0ad29e3b40ad827cc438604c8ff5df65dca65850371ac',
  ),
  row(
    'alipay-sdk',
    'github.com/alipay/alipay-sdk-nodejs-all test/fixtures, alipayCertPublicKey_RSA2.crt',
    'be50e1e6e2f29c4c6a0a25b110a9f092577fa6e42d523489ba88701c4fdc7e23',
  ),
  row(
    'library-tests',
    'test configurations of public SDKs for Alipay, AES key RrAd…',
    'b8148166a1c49074ef46c63b18f0574d6935a2bf7971396e5245d288e5eed326',
  ),
  row(
    'library-tests',
    'test configurations of public SDKs for Alipay, AES key aYA0…',
    'd01425a5b087c5e8113cf0dd4b549c846684463675d691a7d8a48361bc9f5bb4',
  ),
  row(
    'library-tests',
    'test configurations of public SDKs for Alipay, AES key Cn0f…',
    'c842b79bd0a1175680623e33adef405a4f182f515579fd8015e0c8c5aeb5fa87',
  ),
  row(
    'library-tests',
    'github.com/TheNorthMemory/easyalipay AesCbcTest.php, 16 zero bytes',
    '374708fff7719dd5979ec875d56cd2286f6d3cf7ec317a3b25632aab28ec37bb',
  ),
  row(
    'library-tests',
    'github.com/TheNorthMemory/easyalipay AesCbcTest.php, 24 bytes',
    'edd0ccb3a679bb6847ff2c754b8b6d3b7991955c1b845887c69f84dfd8139c70',
  ),
  row(
    'library-tests',
    'github.com/smartwalle/ncrypto, tests of AES',
    '1e4ee6193f0f39743ff9990fefad9a341f50ad43dd8147f339b5850e2dd28906',
  ),
  row(
    'library-tests',
    'github.com/fudiwei/DotNetCore.SKIT.FlurlHttpClient.ByteDance TestCase_DecryptionTests.cs, client_secret read as hex',
    '223e0a160af9da0a03e6dd2c4719c56f5d66a633cbe84e78aaa9f3735865522a',
  ),
  row(
    'library-tests',
    'github.com/JeffreySu/WeiXinMPSDK, session_key',
    '87389d09fd4e02d26b8f4a16ab2d2ae5d3ad473266b04dc005f7b3c29cb2f557',
  ),
  row(
    'wechat-documents',
    'developers.weixin.qq.com api_signature, symmetric key',
    '155981276c48d50fb87c47223a7355cc8c1e5ef05e10a73135b06c933f31a645',
  ),
  row(
    'wechat-documents',
    'developers.weixin.qq.com api_signature, platform certificate',
    '82101f08e1a05da1eb642b267d035332d4d09b19f3ba4e8eeb43bbc8aa122f1e',
  ),
  row(
    'wechat-documents',
    'developers.weixin.qq.com signature, session_key of WXBizDataCrypt',
    'd8fc4d5d1f000e4d38b5831244fed815abbd8c02d54286c46a0e4ea95306a0c7',
  ),
  row(
    'wechat-documents',
    'developers.weixin.qq.com signature, session_key of rawData',
    '0cc1baa7ec2e786f94751e0db890c88119a18cadfc5682fae2f1cfc49b77ba18',
  ),
  row(
    'wechat-documents',
    'developers.weixin.qq.com http-signature, session_key',
    'bb73fb95693e132520241af3946bbbf39d1c698704bd0dc6a46a5a347e8741e3',
  ),
  row(
    'baidu-documents',
    'github.com/swan-team/swan-docs log_userdata.md, session_key read as hex',
    '46c5aaaf7844eb8cd7533e47039bf2b8845a40a8faf2f18a837c5afa8a8fd54f',
  ),
  row(
    'feishu-documents',
    'open.larksuite.com ugjMx4COyEjL4ITM, session_key',
    '0f6f721d56b796bb3c6416fb428cbc4c921cef4fb684aeece46a47643773acea',
  ),
  row(
    'phonekit-samples',
    'samples/alipay/other-aes-key.txt',
    'fb0dda1205fa70fd38fc56750bccda6d657b26a46f77c1d27f6187127d26796b',
  ),
  row(
    'phonekit-samples',
    'samples/alipay/app-private-key.pem',
    '5e9a9a8b15970e4e40c6920b552488cc5fdebbf6e6a85054eaf321853626b0b8',
  ),
  row(
    'phonekit-samples',
    'samples/douyin/app-private-key.pem',
    'bce0c83a35b8e3af6e01545e055c7417ee7ac7c8714bea3b1543ff903b3a2cb9',
  ),
  row(
    'phonekit-samples',
    'samples/douyin/other-private-key.pem',
    '604770c93702c87598f950c7723f3566f0dab7fd648a5eab29c11f6ca6cc8f42',
  ),
  row(
    'phonekit-samples',
    'samples/douyin/session-key.txt',
    '3fc05c3ad0bb293ea2fdbe0c27e21b5ea0ac7eb0d3a117781e43344095d81547',
  ),
  row(
    'phonekit-samples',
    'samples/kuaishou/session-key.txt',
    'c005ee01c6544a6922325016089a7b900f9313992d32b68d50924d15b6990bf8',
  ),
  row(
    'phonekit-samples',
    'samples/xiaohongshu/session-key.txt',
    'e413cd8a72b08088f2af63ac4ca9a12af3d6872c056950c95f394eb89e5043d1',
  ),
  row(
    'phonekit-samples',
    'samples/unionpay/sym-key.txt',
    'f077e3cebefefc8d04706677c4c74cdd6cfe3af9b59d306a177223ffb54e2d1b',
  ),
];

const BY_DIGEST: ReadonlyMap<string, PublishedKey> = new Map(PUBLISHED_KEYS.map((key) => [key.digest, key]));

/** The keys in a field as digests that are equal for equal keys, however they are written; '' for what is no key. */
function digestsOf({ keys }: KeyFact): readonly string[] {
  return keys.map(({ publicDigest, digest }) => publicDigest ?? digest ?? '');
}

/** The first key in a field that is published, or null. */
export function publishedKeyIn({ fact }: AppKey): PublishedKey | null {
  for (const digest of digestsOf(fact)) {
    const found = BY_DIGEST.get(digest);
    if (found !== undefined) return found;
  }
  return null;
}

/** Whether a field holds nothing but published keys. */
export function isAllPublished({ fact }: AppKey): boolean {
  return digestsOf(fact).every((digest) => BY_DIGEST.has(digest));
}
