/** Whose code a file is, as far as its path and its text tell. */

/** Why a file is not judged. */
export type ContentSkip = 'minified' | 'build-output' | 'server';

/** Folders of component libraries that people copy into their projects. */
const VENDORED_FOLDERS = new Set([
  'vant',
  '@vant',
  'vant-weapp',
  'iview',
  'wux',
  'wux-weapp',
  'lin-ui',
  'weui-miniprogram',
  'tdesign-miniprogram',
  'uni_modules',
  'wxcomponents',
  'mycomponents',
  'swancomponents',
  'ttcomponents',
  'uview-ui',
  'colorui',
  'node_modules',
  'miniprogram_npm',
]);

/** Names in the package.json of libraries; a folder with one of them is a copy. */
const VENDORED_PACKAGES = new Set([
  '@vant/weapp',
  'vant-weapp',
  'iview-weapp',
  'wux-weapp',
  'lin-ui',
  'weui-miniprogram',
  'tdesign-miniprogram',
  '@dcloudio/uni-ui',
  'uview-ui',
  'uview-plus',
  'wot-design-uni',
]);

const SERVER_FOLDERS = new Set(['cloudfunctions', 'cloudfunction', 'uniCloud']);
/** Server folders if they have packages of their own: many clients call their request layer so as well. */
const POSSIBLE_SERVER_FOLDERS = new Set(['cloud', 'functions', 'server', 'backend']);
const TEST_FOLDERS = new Set(['__tests__', '__mocks__']);
const SERVER_PACKAGES = ['wx-server-sdk', 'express', 'koa', '@nestjs/common', '@nestjs/core', 'next/server'];
const BUILD_MARKERS = [
  'webpackJsonp',
  '__webpack_require__',
  'common_vendor',
  'data-event-opts=',
  'bindgetphonenumber="__e"',
];

const HEAD_CHARACTERS = 65_536;
const MINIFIED_LINE_CHARACTERS = 5000;
/** Share of a line that is punctuation in code; long texts such as images in Base64 have next to none. */
const CODE_PUNCTUATION = 0.02;

/** Whether the path leads through a folder of a component library. */
export function isVendoredPath(path: string): boolean {
  return foldersOf(path).some((folder) => VENDORED_FOLDERS.has(folder) || VENDORED_FOLDERS.has(folder.toLowerCase()));
}

/** Whether a package of this name is a component library. */
export function isVendoredPackage(name: string): boolean {
  return VENDORED_PACKAGES.has(name);
}

/**
 * Whether the file is code of a server or of tests.
 *
 * @param packageFolders - folders that have a package.json.
 */
export function isOtherCode(path: string, packageFolders: ReadonlySet<string>): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/\.(?:test|spec|min)\.[cm]?[jt]sx?$|\.d\.[cm]?ts$/.test(name)) return true;
  const folders = foldersOf(path);
  return folders.some((folder, index) => {
    if (SERVER_FOLDERS.has(folder) || folder.startsWith('uniCloud-') || TEST_FOLDERS.has(folder)) return true;
    return POSSIBLE_SERVER_FOLDERS.has(folder) && packageFolders.has(folders.slice(0, index + 1).join('/'));
  });
}

/** Why a file of this text is not judged; null for one that is. */
export function contentSkip(path: string, text: string): ContentSkip | null {
  if (/\.(?:vue|uvue|wpy)$/.test(path)) return null;
  if (BUILD_MARKERS.some((marker) => text.includes(marker))) return 'build-output';
  if (!/\.[cm]?[jt]sx?$/.test(path)) return null;
  if (isMinified(text)) return 'minified';
  return SERVER_PACKAGES.some((name) => isImported(name, text)) ? 'server' : null;
}

/** `express` alone is also what a parcel travels with. */
function isImported(name: string, text: string): boolean {
  const quoted = [`'${name}'`, `"${name}"`];
  return quoted.some((quote) => text.includes(`require(${quote})`) || text.includes(`from ${quote}`));
}

function isMinified(text: string): boolean {
  const head = text.slice(0, HEAD_CHARACTERS);
  return head.split('\n').some((line) => line.length > MINIFIED_LINE_CHARACTERS && isCode(line));
}

function isCode(line: string): boolean {
  let punctuation = 0;
  for (const character of line) if (';{}(),'.includes(character)) punctuation += 1;
  return punctuation >= line.length * CODE_PUNCTUATION;
}

function foldersOf(path: string): string[] {
  return path.split('/').slice(0, -1);
}
