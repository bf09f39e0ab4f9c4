/** The places for keys and other configured values. A new one is a row here and a text in the messages. */

/** Per slot whether its value is secret; a secret that is given literally stays in the shell's history. */
export const SLOTS = {
  'session-key': { isSecret: true },
  iv: { isSecret: false },
  'aes-key': { isSecret: true },
  'sym-key': { isSecret: true },
  'sym-key-sn': { isSecret: false },
  'app-secret': { isSecret: true },
  'alipay-public-key': { isSecret: false },
  'platform-public-key': { isSecret: false },
  'app-private-key': { isSecret: true },
  'app-public-key': { isSecret: false },
  'app-id': { isSecret: false },
  'app-key': { isSecret: false },
} as const satisfies Readonly<Record<string, { readonly isSecret: boolean }>>;

/** Where a secret, a key or an id is put; each slot has its option on the command line. */
export type Slot = keyof typeof SLOTS;

/** All slots, in the order of the help. */
export const SLOT_NAMES = Object.keys(SLOTS) as readonly Slot[];

/** The command line option of a slot. */
export function optionOf(slot: Slot): `--${Slot}` {
  return `--${slot}`;
}

/** One value per slot; `make` is called once for each. */
export function perSlot<Value>(make: (slot: Slot) => Value): Record<Slot, Value> {
  return Object.fromEntries(SLOT_NAMES.map((slot) => [slot, make(slot)])) as Record<Slot, Value>;
}
