/** How platforms differ in what rules of the phone button and its handler ask. */
import type { Source } from '../catalog/entry.ts';
import type { PlatformId } from '../core/platform-names.ts';

/** An open-type that asks for the phone number, with the event that answers it. */
export interface PhoneAsk {
  readonly openType: string;
  /** Letter by letter, as native templates and Vue bind it. */
  readonly event: string;
  /** Property of Taro's Button. */
  readonly property: string;
}

/** Everywhere. */
export const QUICK_ASK: PhoneAsk = {
  openType: 'getPhoneNumber',
  event: 'getphonenumber',
  property: 'onGetPhoneNumber',
};

/** WeChat only. */
export const REALTIME_ASK: PhoneAsk = {
  openType: 'getRealtimePhoneNumber',
  event: 'getrealtimephonenumber',
  property: 'onGetRealTimePhoneNumber',
};

/** What such rules need to know of a platform. */
export interface PhoneRow {
  readonly platform: PlatformId;
  readonly asks: readonly PhoneAsk[];
  /** Whether the event also gives a code that the server exchanges without a session_key. */
  readonly hasPhoneCode: boolean;
  /** Who says that a login in the handler makes the session_key stale; null where nobody does. */
  readonly loginWarning: 'documents' | 'staff' | null;
  readonly sources: {
    readonly login: readonly Source[];
    readonly button: readonly Source[];
    readonly refusal: readonly Source[];
  };
}
