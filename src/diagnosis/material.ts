/** Keys and other configured values, as candidates. */
import type { Location } from '../capture/capture.ts';
import { perSlot, type Slot } from '../core/slots.ts';

/** One value for a slot, with where it came from. Its text never reaches any output. */
export interface Candidate {
  readonly slot: Slot;
  /** The value as given, nothing trimmed but a file's final line break. */
  readonly text: string;
  /** 1-based position among the values of the slot. */
  readonly position: number;
  readonly origin:
    | { readonly kind: 'option'; readonly option: string }
    | { readonly kind: 'app'; readonly app: string; readonly field: string }
    | { readonly kind: 'capture'; readonly location: Location };
}

/** All candidates by slot, in the order given. */
export type Material = Readonly<Record<Slot, readonly Candidate[]>>;

/** Every slot empty. */
export const NO_MATERIAL: Material = perSlot(() => []);
