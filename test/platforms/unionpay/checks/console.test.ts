import { describeCheck } from '../../../helpers/check-table.ts';

const ITEMS = [['phonePermission', 'phone-permission', 'unionpay-phone-permission-missing', 'error']] as const;

for (const [item, name, code, severity] of ITEMS) {
  describeCheck(`unionpay/console-${name}`, 'unionpay', {
    accept: [{ name: 'what is done', app: { console: { [item]: { done: true, date: '2026-11-01' } } } }],
    reject: [{ name: 'what is not done', app: { console: { [item]: { done: false } } }, code, severity }],
    cannotTell: [{ name: 'what nobody has answered', app: {}, code: 'console-not-answered' }],
  });
}
