/** Interface strings by language; each language is loaded only when it is shown. */
import type { Language } from '../reporters/rendered.ts';
import type { en } from './en.ts';

export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, string>>;

export const LANGUAGES = ['zh', 'en'] as const satisfies readonly Language[];

export async function loadMessages(language: Language): Promise<Messages> {
  if (language === 'zh') return (await import('./zh.ts')).zh;
  return (await import('./en.ts')).en;
}

/** Puts the arguments into a message; a placeholder without an argument stays as it is. */
export function fill(template: string, args: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(args[name] ?? placeholder));
}
