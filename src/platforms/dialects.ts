/** How the source of mini-programs differs from platform to platform: one row each, so that parsers know no platform by name. */
import type { PlatformId } from '../core/platform-names.ts';

/** What the source of one platform looks like. */
export interface Dialect {
  readonly id: PlatformId;
  /** Ending of native templates. */
  readonly templateExtension: string;
  /** Elements whose content is script, not markup. */
  readonly scriptTags: readonly string[];
  /** Name in uni-app's conditional compilation. */
  readonly condition: string;
  /** Block of uni-app's manifest.json. */
  readonly manifestBlock: string;
  /** Words of a project file that tell it from another platform with the same templates. */
  readonly projectWords: readonly string[];
  /** Frameworks that build for it without a plugin; of mpvue with the file that tells so, or null. */
  readonly isTaroTarget: boolean;
  readonly isWepyTarget: boolean;
  readonly mpvueFile: string | null;
}

const COMMON = { projectWords: [], isTaroTarget: true, isWepyTarget: false, mpvueFile: 'none' } as const;

/** All platforms that have source to lint. Of two with the same ending, the first one holds unless its project file tells. */
export const DIALECTS: readonly Dialect[] = [
  {
    ...COMMON,
    id: 'wechat',
    templateExtension: 'wxml',
    scriptTags: ['wxs'],
    condition: 'MP-WEIXIN',
    manifestBlock: 'mp-weixin',
    isWepyTarget: true,
    mpvueFile: null,
  },
  {
    ...COMMON,
    id: 'alipay',
    templateExtension: 'axml',
    scriptTags: ['import-sjs'],
    condition: 'MP-ALIPAY',
    manifestBlock: 'mp-alipay',
  },
  {
    ...COMMON,
    id: 'baidu',
    templateExtension: 'swan',
    scriptTags: ['filter', 'import-sjs'],
    condition: 'MP-BAIDU',
    manifestBlock: 'mp-baidu',
    mpvueFile: 'project.swan.json',
  },
  {
    ...COMMON,
    id: 'douyin',
    templateExtension: 'ttml',
    scriptTags: ['sjs'],
    condition: 'MP-TOUTIAO',
    manifestBlock: 'mp-toutiao',
  },
  {
    ...COMMON,
    id: 'feishu',
    templateExtension: 'ttml',
    scriptTags: ['sjs'],
    condition: 'MP-LARK',
    manifestBlock: 'mp-lark',
    projectWords: ['lark', 'feishu'],
    isTaroTarget: false,
  },
  {
    ...COMMON,
    id: 'qq',
    templateExtension: 'qml',
    scriptTags: ['wxs', 'qs'],
    condition: 'MP-QQ',
    manifestBlock: 'mp-qq',
  },
  {
    ...COMMON,
    id: 'kuaishou',
    templateExtension: 'ksml',
    scriptTags: ['wxs'],
    condition: 'MP-KUAISHOU',
    manifestBlock: 'mp-kuaishou',
    isTaroTarget: false,
  },
  {
    ...COMMON,
    id: 'jd',
    templateExtension: 'jxml',
    scriptTags: ['wxs', 'jds'],
    condition: 'MP-JD',
    manifestBlock: 'mp-jd',
  },
  {
    ...COMMON,
    id: 'xiaohongshu',
    templateExtension: 'xhsml',
    scriptTags: ['sjs', 'wxs'],
    condition: 'MP-XHS',
    manifestBlock: 'mp-xhs',
    isTaroTarget: false,
  },
];

/** The platforms whose native templates end like this. */
export function dialectsOfTemplate(extension: string): readonly Dialect[] {
  return DIALECTS.filter(({ templateExtension }) => templateExtension === extension);
}

/** The script elements of these platforms. */
export function scriptTagsOf(platforms: readonly PlatformId[]): readonly string[] {
  return DIALECTS.filter(({ id }) => platforms.includes(id)).flatMap(({ scriptTags }) => scriptTags);
}
