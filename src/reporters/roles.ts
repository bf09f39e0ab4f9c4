/** What a piece of text is, so that reporters name no colours. */
export const ROLE_NAMES = [
  'error',
  'warning',
  'info',
  'success',
  'code',
  'path',
  'url',
  'muted',
  'strong',
  'label',
] as const;
export type RoleName = (typeof ROLE_NAMES)[number];

/** Styles one piece of text; must not change its visible characters. */
export type Roles = Readonly<Record<RoleName, (text: string) => string>>;

const plain = (text: string): string => text;

/** No styling at all. */
export const PLAIN_ROLES: Roles = {
  error: plain,
  warning: plain,
  info: plain,
  success: plain,
  code: plain,
  path: plain,
  url: plain,
  muted: plain,
  strong: plain,
  label: plain,
};
