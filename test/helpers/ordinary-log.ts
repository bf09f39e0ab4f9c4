/** Logs of servers in which nothing failed that phonekit knows: what `explain` reads most of the time. */
import { createRandom, type Random } from './forge-random.ts';

const PATHS = ['/', '/api/user/profile', '/static/js/app.8f3c1a.js', '/api/order/list?page=2&size=20', '/healthz'];
const AGENTS = [
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
  'Mozilla/5.0 (Linux; Android 14; V2309A) AppleWebKit/537.36 Chrome/116.0.0.0 Mobile Safari/537.36',
  'curl/8.5.0',
];
const MESSAGES = ['order created', 'cache refreshed', 'request finished', 'message sent to queue', 'session opened'];
const CLASSES = ['OrderService', 'PaymentController', 'CacheRefresher', 'UserRepository', 'HttpClientPool'];
const EXCEPTIONS = [
  'java.lang.NullPointerException: Cannot invoke "String.length()" because "name" is null',
  'java.util.concurrent.TimeoutException: Did not observe any item within 3000ms',
  'org.springframework.dao.DuplicateKeyException: Duplicate entry for key uk_order_no',
];
const CHINESE = [
  '用户下单成功，等待支付',
  '库存扣减完成，剩余数量充足',
  '定时任务开始执行：同步商品价格',
  '收到支付渠道的异步通知，处理完毕',
  '短信发送成功，通道为备用线路',
];

type Line = (random: Random, clock: string) => string;

const LINES = {
  web: (random, clock) =>
    `10.2.${random.int(0, 255)}.${random.int(1, 254)} - - [${clock} +0800] "GET ${random.pick(PATHS)} HTTP/1.1" ` +
    `${random.pick([200, 200, 200, 304, 404])} ${random.int(100, 90_000)} "-" "${random.pick(AGENTS)}"`,
  json: (random, clock) =>
    JSON.stringify({
      time: clock,
      level: random.pick(['info', 'debug', 'warn']),
      logger: random.pick(CLASSES),
      traceId: random.int(1e9, 9e9).toString(16),
      msg: random.pick(MESSAGES),
      userId: random.int(1, 1e6),
      durationMs: random.int(1, 900),
    }),
  java: (random, clock) => {
    const name = random.pick(CLASSES);
    const thread = `${clock} WARN  [http-nio-8080-exec-${random.int(1, 40)}] com.example.shop.${name}`;
    const frame = (): string =>
      `\tat com.example.shop.${random.pick(CLASSES)}.handle${random.int(1, 9)}(${name}.java:${random.int(20, 400)})`;
    return [
      `${thread} - ${random.pick(MESSAGES)} in ${random.int(1, 900)} ms`,
      random.pick(EXCEPTIONS),
      ...Array.from({ length: 6 }, frame),
    ].join('\n');
  },
  chinese: (random, clock) =>
    `${clock} INFO ${random.pick(CLASSES)} - ${random.pick(CHINESE)}，订单号 ${random.int(1e9, 9e9)}，耗时 ${random.int(1, 900)} 毫秒`,
} satisfies Readonly<Record<string, Line>>;

/** Of one kind, or of all in turn; the same for the same seed. */
export function ordinaryLog(seed: string, bytes: number, kind?: keyof typeof LINES): string {
  const random = createRandom(seed);
  const kinds = kind === undefined ? Object.values(LINES) : [LINES[kind]];
  const lines: string[] = [];
  let length = 0;
  for (let index = 0; length < bytes; index += 1) {
    const line = kinds[index % kinds.length]?.(random, new Date(1.77e12 + index * 137).toISOString()) ?? '';
    lines.push(line);
    length += Buffer.byteLength(line) + 1;
  }
  return `${lines.join('\n')}\n`;
}
