import { nativeFiles, type PhoneSource } from '../../../helpers/phone-rule-tables.ts';
import { describeRule } from '../../../helpers/rule-table.ts';

const SOURCE: PhoneSource = { extension: 'wxml', api: 'wx', directives: 'wx' };
const TEMPLATE = 'app/pages/phone/phone.wxml';
const PAGE = 'Page({ onPhone(e) { if (e.detail.code) this.setData({ isAsked: true }) } })\n';

const button = (attributes: string): string => `<button ${attributes}>手机号</button>`;
const of = (attributes: string) => nativeFiles(SOURCE, button(attributes), PAGE);

const REALTIME = 'open-type="getRealtimePhoneNumber" bindgetrealtimephonenumber="onPhone"';
const QUICK = 'open-type="getPhoneNumber" bindgetphonenumber="onPhone"';

describeRule('wechat/realtime-event', {
  accept: [
    { name: 'the realtime event', files: of(REALTIME) },
    { name: 'the quick event', files: of(QUICK) },
    { name: 'both events', files: of(`${REALTIME} bindgetphonenumber="onPhone"`) },
  ],
  reject: [
    {
      name: 'the quick event of a realtime button',
      files: of('open-type="getRealtimePhoneNumber" bindgetphonenumber="onPhone"'),
      code: 'realtime-event-mismatch',
      at: 'bindgetphonenumber',
      severity: 'error',
      args: { openType: 'getRealtimePhoneNumber', expected: 'getrealtimephonenumber' },
    },
    {
      name: 'the realtime event of a quick button',
      files: of('open-type="getPhoneNumber" bind:getrealtimephonenumber="onPhone"'),
      code: 'realtime-event-mismatch',
      at: 'bind:getrealtimephonenumber',
    },
  ],
  fix: [
    {
      name: 'the name of the attribute',
      files: of('open-type="getRealtimePhoneNumber" bindgetphonenumber="onPhone"'),
      path: TEMPLATE,
      after: `${button(REALTIME)}\n`,
    },
  ],
});

describeRule('wechat/quota-toast-text', {
  accept: [
    { name: 'a boolean', files: of(`${QUICK} phone-number-no-quota-toast="{{false}}"`) },
    { name: 'true as text', files: of(`${QUICK} phone-number-no-quota-toast="true"`) },
  ],
  reject: [
    {
      name: 'false as text',
      files: of(`${QUICK} phone-number-no-quota-toast="false"`),
      code: 'quota-toast-is-text',
      at: 'false',
      severity: 'warning',
    },
  ],
  fix: [
    {
      name: 'the value',
      files: of(`${QUICK} phone-number-no-quota-toast="false"`),
      path: TEMPLATE,
      after: `${button(`${QUICK} phone-number-no-quota-toast="{{false}}"`)}\n`,
    },
  ],
});

const COMBINED = 'open-type="getPhoneNumber|agreePrivacyAuthorization" bindgetphonenumber="onPhone"';

describeRule('wechat/privacy-combined', {
  accept: [
    { name: 'the phone number alone', files: of(QUICK) },
    { name: 'both with their events', files: of(`${COMBINED} bindagreeprivacyauthorization="onAgree"`) },
  ],
  reject: [
    { name: 'agreement without its event', files: of(COMBINED), code: 'privacy-event-unbound', severity: 'info' },
  ],
});

const onPhone = (body: string): string => `Page({ onPhone(e) { ${body} } })\n`;
const SEND_CODE = "wx.request({ url: 'https://api.example.com/phone', data: { code: e.detail.code } })";
const guarded = (script: string, attributes = QUICK) => nativeFiles(SOURCE, button(attributes), script);

describeRule('wechat/base-library-guard', {
  accept: [
    {
      name: 'a comparison of versions',
      files: guarded(`const { SDKVersion } = wx.getAppBaseInfo()\n${onPhone(SEND_CODE)}`),
    },
    { name: 'canIUse', files: guarded(onPhone(`if (wx.canIUse('button.open-type.getPhoneNumber')) ${SEND_CODE}`)) },
    {
      name: 'both flows',
      files: guarded(
        onPhone(
          "const { code, encryptedData, iv } = e.detail; wx.request({ url: 'https://api.example.com/phone', data: { code, encryptedData, iv } })",
        ),
      ),
    },
    {
      name: 'the whole detail',
      files: guarded(onPhone("wx.request({ url: 'https://api.example.com/phone', data: e.detail })")),
    },
    {
      name: 'the old flow alone',
      files: guarded(
        onPhone(
          "wx.request({ url: 'https://api.example.com/phone', data: { encryptedData: e.detail.encryptedData, iv: e.detail.iv } })",
        ),
      ),
    },
    { name: 'a handler that hands the event on', files: guarded(onPhone('getApp().bus.emit("phone", e)')) },
    { name: 'no phone button', files: guarded(onPhone(SEND_CODE), 'bindtap="onPhone"') },
  ],
  reject: [
    {
      name: 'a handler that needs the code',
      files: guarded(onPhone(SEND_CODE)),
      code: 'base-library-guard-missing',
      at: `<button ${QUICK}>`,
      severity: 'info',
    },
    {
      name: 'a handler that takes a missing code for a refusal',
      files: guarded(onPhone(`if (!e.detail.code) return; ${SEND_CODE}`)),
      code: 'base-library-guard-missing',
    },
  ],
});
