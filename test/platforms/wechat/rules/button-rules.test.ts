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
