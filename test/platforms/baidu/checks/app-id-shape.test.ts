import { describeCheck } from '../../../helpers/check-table.ts';

describeCheck('baidu/app-id-shape', 'baidu', {
  accept: [
    { name: 'a number', app: { appId: '15263713' } },
    { name: 'a number that stands as AppKey too', app: { appId: '15263713', appKey: '15263713' } },
  ],
  reject: [
    {
      name: 'the configured AppKey',
      app: { appId: 'Zx81Qw72Er63Ty54Ui45Op36As27Df18', appKey: 'Zx81Qw72Er63Ty54Ui45Op36As27Df18' },
      code: 'app-key-in-app-id',
      severity: 'error',
    },
    {
      name: 'a text of the form of an AppKey',
      app: { appId: 'Zx81Qw72Er63Ty54Ui45Op36As27Df18' },
      code: 'app-key-in-app-id',
    },
    { name: 'words', app: { appId: 'my-mini-program' }, code: 'app-id-malformed', args: { field: 'appId' } },
    {
      name: 'an AppID of Douyin',
      app: { appId: 'tt0123456789abcdef' },
      code: 'app-id-malformed',
      args: { actualPlatform: 'douyin' },
    },
  ],
  cannotTell: [{ name: 'an app without appId', app: {}, code: 'value-not-configured' }],
});
