/** Bytes of unknown origin to located records: the way into the capture layer. */

import { readBare } from './bare.ts';
import type { Capture, ContainerRepair } from './capture.ts';
import { Collector, type Scope } from './collector.ts';
import { decodeText } from './decode.ts';
import { lineFinder } from './lines.ts';
import { readEscaped, readText } from './read-text.ts';
import { stripColours } from './terminal-colours.ts';

/**
 * Finds every record that holds a wanted field, whatever it is wrapped in.
 *
 * Containers: JSON at any depth and inside strings, HAR, curl, HTTP messages, form bodies, URLs, multipart, logs, bare values;
 * UTF-8, UTF-16 and GBK; also HTML-escaped or percent-encoded as a whole.
 *
 * @param source - name for the locations, `-` for standard input.
 * @param names - wanted wire names as `normaliseName` makes them.
 * @returns the records in the order of the capture, parents before children; at most 20,000. Never throws.
 */
export function readCapture(bytes: Uint8Array, source: string, names: ReadonlySet<string>): Capture {
  const decoded = decodeText(bytes);
  const text = decoded.text.startsWith('\ufeff') ? decoded.text.slice(1) : decoded.text;
  const collector = new Collector(source, names, text.length);
  const isEmpty = !decoded.isBinary && !/[^\s\0\ufeff]/.test(text);
  if (!decoded.isBinary && !isEmpty) {
    const isUtf16 = decoded.encoding === 'utf-16le' || decoded.encoding === 'utf-16be';
    readSource(text, collector, isUtf16 ? [{ code: 'utf16-text', count: 1 }] : []);
  }
  return {
    source,
    encoding: decoded.encoding,
    records: collector.records(),
    isBinary: decoded.isBinary,
    isEmpty,
    otherNames: collector.otherNames(),
    isCut: decoded.isCut || collector.isCut,
  };
}

function readSource(text: string, collector: Collector, repairs: readonly ContainerRepair[]): void {
  const scope: Scope = {
    collector,
    parent: null,
    via: null,
    isFromString: false,
    containers: [],
    repairs,
    pointer: '',
    lineAt: lineFinder(text),
    capturedAtMs: null,
    depth: 0,
    isWhole: true,
  };
  const plain = stripColours(text);
  readText(plain, plain === text ? scope : { ...scope, lineAt: lineFinder(plain) });
  if (collector.found === 0) readEscaped(text, scope, false);
  if (collector.found === 0) readBare(text, scope);
}
