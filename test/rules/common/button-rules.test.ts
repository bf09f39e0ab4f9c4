import { describeRule } from '../../helpers/rule-table.ts';

const SCRIPT =
  '<script>\nexport default { methods: { onPhone(e) { this.isAsked = Boolean(e.detail.code) } } }\n</script>\n';

function uniFiles(button: string): Record<string, string> {
  return {
    'app/manifest.json': '{ "vueVersion": "3", "mp-weixin": { "appid": "" } }',
    'app/pages.json': '{ "pages": [{ "path": "pages/phone/phone" }] }',
    'app/pages/phone/phone.vue': `<template>\n${button}\n</template>\n${SCRIPT}`,
  };
}

const vueButton = (name: string): string => `<button open-type="getPhoneNumber" ${name}="onPhone">手机号</button>`;

describeRule('button/vue-event-name', {
  accept: [
    { name: 'the event of Vue', files: uniFiles(vueButton('@getphonenumber')) },
    { name: 'the event of Vue with a modifier', files: uniFiles(vueButton('@getphonenumber.stop')) },
    {
      name: 'both spellings',
      files: uniFiles('<button open-type="getPhoneNumber" @getphonenumber="onPhone" bindgetphonenumber="onPhone" />'),
    },
    {
      name: 'a button of a component library',
      files: uniFiles('<u-button open-type="getPhoneNumber" bindgetphonenumber="onPhone">手机号</u-button>'),
    },
  ],
  reject: ['bindgetphonenumber', '@bindgetphonenumber'].map((name) => ({
    name,
    files: uniFiles(vueButton(name)),
    code: 'vue-event-misspelt',
    at: name,
    args: { actual: name, expected: '@getphonenumber' },
  })),
  fix: [
    {
      name: 'the name of the attribute',
      files: uniFiles(vueButton('bindgetphonenumber')),
      path: 'app/pages/phone/phone.vue',
      after: `<template>\n${vueButton('@getphonenumber')}\n</template>\n${SCRIPT}`,
    },
  ],
});

function taroSource(attributes: string, from = '@tarojs/components'): string {
  return `import { Button } from '${from}'

export default function Phone() {
  const onPhone = (e) => setAsked(Boolean(e.detail.code))
  return <Button ${attributes}>手机号</Button>
}
`;
}

function taroFiles(attributes: string, from?: string): Record<string, string> {
  return {
    'app/package.json':
      '{ "dependencies": { "@tarojs/taro": "4.0.5", "@tarojs/components": "4.0.5", "react": "18.0.0" } }',
    'app/config/index.js': "module.exports = { framework: 'react', sourceRoot: 'src' }\n",
    'app/src/app.config.js': "export default { pages: ['pages/phone/index'] }\n",
    'app/src/pages/phone/index.jsx': taroSource(attributes, from),
  };
}

describeRule('button/taro-prop-name', {
  accept: [
    { name: 'the properties of Taro', files: taroFiles('openType="getPhoneNumber" onGetPhoneNumber={onPhone}') },
    {
      name: 'other letters, which the runtime folds',
      files: taroFiles('open-type="getPhoneNumber" onGetphonenumber={onPhone}'),
    },
    {
      name: 'a button of a component library',
      files: taroFiles('openType="getPhoneNumber" bindgetphonenumber={onPhone}', '@nutui/nutui-react-taro'),
    },
  ],
  reject: [
    {
      name: 'the event of native templates',
      files: taroFiles('openType="getPhoneNumber" bindgetphonenumber={onPhone}'),
      code: 'taro-event-misspelt',
      at: 'bindgetphonenumber',
      severity: 'error',
    },
    {
      name: 'an underscore',
      files: taroFiles('open_type="getPhoneNumber" onGetPhoneNumber={onPhone}'),
      code: 'taro-open-type-misspelt',
      at: 'open_type',
      severity: 'warning',
    },
  ],
  fix: [
    {
      name: 'the name of the property',
      files: taroFiles('openType="getPhoneNumber" bindgetphonenumber={onPhone}'),
      path: 'app/src/pages/phone/index.jsx',
      after: taroSource('openType="getPhoneNumber" onGetPhoneNumber={onPhone}'),
    },
  ],
});
