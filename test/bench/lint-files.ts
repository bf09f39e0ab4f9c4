/** Mini-programs to measure `lint` with: a native one and one of uni-app, the same in every run. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that is made. */
export interface MadeFile {
  readonly path: string;
  readonly text: string;
}

/** The counts for 1,000 files: 700 scripts, 200 templates, 100 `.vue`. */
const SHARES = { pages: 200, modules: 400, views: 100, services: 100 } as const;

const pad = (index: number): string => String(index).padStart(4, '0');
const isPhone = (index: number): boolean => index % 2 === 0;

/** A method as pages have them; its size and names depend on the index. */
function method(index: number): string {
  const fields = Array.from({ length: 3 + (index % 5) }, (_none, place) => `field${(index + place) % 40}`);
  return `
  load${index}(options) {
    const { page = 1, size = ${10 + (index % 20)}, keyword = '' } = options || {};
    if (this.data.isLoading && page > 1) return Promise.resolve([]);
    this.setData({ isLoading: true });
    return request({ url: '/api/list/${index}', data: { page, size, keyword } })
      .then(({ data }) => {
        const rows = data.rows.map((row, place) => ({
          ...row,
${fields.map((field) => `          ${field}: row.${field} === undefined ? '' : String(row.${field}).trim(),`).join('\n')}
          key: \`\${row.id}-\${place}\`,
          price: (Number(row.price) / 100).toFixed(2),
        }));
        for (const row of rows) {
          if (row.price > ${100 + index}) row.isExpensive = true;
          else if (row.count === 0) row.isGone = true;
        }
        this.setData({ rows: page === 1 ? rows : this.data.rows.concat(rows), isLoading: false, page });
        return rows;
      })
      .catch((error) => {
        this.setData({ isLoading: false });
        wx.showToast({ title: error.message || '加载失败', icon: 'none' });
        return [];
      });
  },
`;
}

/** The handler of a phone button: the request stands in it, or behind a helper of a module; every tenth one logs in before. */
function phoneHandler(index: number): string {
  const send = `request({ url: '/api/phone', method: 'POST', data: { encryptedData: detail.encryptedData, iv: detail.iv } })`;
  const body =
    index % 20 === 0 ? `    login().then(() => ${send});` : `    ${send}.then(({ data }) => this.done(data));`;
  return `
  onPhone(event) {
    const { detail } = event;
    if (detail.errMsg !== 'getPhoneNumber:ok') {
      this.setData({ isRefused: true });
      return;
    }
${body}
  },
  done(data) {
    this.setData({ phone: data.masked });
    wx.navigateBack();
  },
`;
}

function pageScript(index: number): string {
  const methods = Array.from({ length: 3 + (index % 3) }, (_none, place) => method(index + place)).join('');
  return `const { request, login } = require('../../utils/module-${pad((index * 2) % SHARES.modules)}');

Page({
  data: { rows: [], page: 1, isLoading: false, isRefused: false },
  onLoad(options) {
    this.load${index}(options);
  },
${isPhone(index) ? phoneHandler(index) : ''}${methods}});
`;
}

function template(index: number): string {
  const rows = Array.from(
    { length: 12 + (index % 8) },
    (
      _none,
      place,
    ) => `  <view class="row {{row.isGone ? 'gone' : ''}}" wx:for="{{rows}}" wx:key="key" data-id="{{item.id}}">
    <image class="picture" src="{{item.picture}}" mode="aspectFill" lazy-load bindtap="open" data-place="${place}" />
    <text wx:if="{{item.count > ${place} && item.price < 100}}">{{item.name}} × {{item.count}}</text>
    <view wx:else class="price">￥{{item.price}}</view>
  </view>`,
  );
  const button = isPhone(index)
    ? '  <button class="main" open-type="getPhoneNumber" bindgetphonenumber="onPhone">手机号快捷登录</button>\n'
    : '';
  return `<view class="page">\n${button}${rows.join('\n')}\n</view>\n`;
}

/** A module of helpers; those with an even number hold the request and the login that pages call. */
function module(index: number): string {
  const helpers = Array.from({ length: 4 + (index % 4) }, (_none, place) => {
    const name = `format${index + place}`;
    return `
function ${name}(value, { digits = ${place}, prefix = '' } = {}) {
  if (value === null || value === undefined || Number.isNaN(Number(value))) return '-';
  const [whole, rest = ''] = Number(value).toFixed(digits).split('.');
  const groups = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  switch (value % ${3 + place}) {
    case 0:
      return prefix + groups.join(',');
    default:
      return prefix + groups.join(',') + (rest === '' ? '' : '.' + rest);
  }
}
exports.${name} = ${name};
`;
  }).join('');
  if (!isPhone(index)) return helpers;
  return `const BASE = 'https://shop-${index}.example.com';

exports.login = () => new Promise((resolve, reject) => wx.login({ success: ({ code }) => resolve(code), fail: reject }));

exports.request = ({ url, method = 'GET', data }) =>
  new Promise((resolve, reject) => {
    wx.request({ url: BASE + url, method, data, success: resolve, fail: reject });
  });
${helpers}`;
}

function view(index: number): string {
  const button = isPhone(index)
    ? `    <!-- #ifdef MP-WEIXIN -->
    <button open-type="getPhoneNumber" @getphonenumber="onPhone">手机号登录</button>
    <!-- #endif -->
`
    : '';
  const handler = phoneHandler(index).replaceAll('setData(', 'assign(').replaceAll('wx.', 'uni.');
  const methods = Array.from({ length: 4 }, (_none, place) => method(index + place)).join('');
  return `<template>
  <view class="page">
${button}    <view v-for="(row, place) in rows" :key="row.key" :class="{ gone: row.isGone }" @click="open(row, place)">
      <image :src="row.picture" mode="aspectFill" /><text v-if="row.count > 0">{{ row.name }}</text>
    </view>
  </view>
</template>

<script>
import { request, login } from '@/services/service-${pad((index * 2) % SHARES.services)}';

export default {
  data() {
    return { rows: [], page: 1, isLoading: false, isRefused: false };
  },
  methods: {${isPhone(index) ? handler : ''}${methods.replaceAll('wx.', 'uni.')}  },
};
</script>

<style>
.page { padding: 20rpx; }
</style>
`;
}

const service = (index: number): string =>
  module(index)
    .replaceAll(/exports\.(login|request) =/g, 'export const $1 =')
    .replaceAll('wx.', 'uni.');

function list(count: number, make: (index: number) => readonly MadeFile[]): MadeFile[] {
  return Array.from({ length: count }, (_none, index) => make(index)).flat();
}

/** The files that are judged, without those that only say what the project is. */
export function sourceFiles(): MadeFile[] {
  return [
    ...list(SHARES.pages, (index) => [
      { path: `native/pages/p${pad(index)}/index.js`, text: pageScript(index) },
      { path: `native/pages/p${pad(index)}/index.wxml`, text: template(index) },
    ]),
    ...list(SHARES.modules, (index) => [{ path: `native/utils/module-${pad(index)}.js`, text: module(index) }]),
    ...list(SHARES.views, (index) => [{ path: `uni/pages/p${pad(index)}.vue`, text: view(index) }]),
    ...list(SHARES.services, (index) => [{ path: `uni/services/service-${pad(index)}.js`, text: service(index) }]),
  ];
}

function projectFiles(): MadeFile[] {
  const native = Array.from({ length: SHARES.pages }, (_none, index) => `pages/p${pad(index)}/index`);
  const uni = Array.from({ length: SHARES.views }, (_none, index) => ({ path: `pages/p${pad(index)}` }));
  return [
    { path: 'native/app.json', text: JSON.stringify({ pages: native }) },
    { path: 'uni/pages.json', text: JSON.stringify({ pages: uni }) },
    { path: 'uni/manifest.json', text: JSON.stringify({ vueVersion: '2', 'mp-weixin': {}, 'mp-alipay': {} }) },
  ];
}

/** Writes the mini-programs into the folder. */
export function writeProjects(folder: string): void {
  for (const { path, text } of [...sourceFiles(), ...projectFiles()]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
