/** Where the facts about JD come from. JD's page on the phone number was read through mirrors and may be outdated. */
import type { Source } from '../../catalog/entry.ts';

function read(url: string): Source {
  return { url, read: '2026-11-22' };
}

export const PHONE = read('https://xnip.cn/shouce/466/37234.html');
export const PHONE_2020 = read('https://bookstack.cn/read/mp-jd-20200423/5f91ffd93c128b67.md');
/** Article of a developer who went through the flow; it cites JD's newer pages. */
export const ARTICLE = read('https://juejin.cn/post/7457552329157836838');
export const ZEUS = read('https://jos.jd.com/doc/channel.htm?id=880');
/** Taro's issues report that the button's callback never fires. */
export const TARO = read('https://github.com/NervJS/taro');
export const UNI_APP = read('https://github.com/dcloudio/unidocs-zh');
