/** What a hand-off slip says; plain values, so that composing knows nothing of packages. */
export interface Slip {
  /** 报送机关全称 */
  readonly organ: string;
  /** 接收机关, '' for a blank to be filled in by hand */
  readonly recipient: string;
  readonly year: number;
  /** name of the form edition as people know it */
  readonly edition: string;
  /** which hand-off of this report, from 1 */
  readonly revision: number;
  /** ISO 8601 UTC, of the manifest; printed as Beijing time */
  readonly createdAt: string;
  /** every file of the package, the manifest too where it is known */
  readonly files: readonly SlipFile[];
  readonly counts: SlipCounts;
  /** 16 letters in fours */
  readonly code: string;
}

export interface SlipFile {
  readonly name: string;
  /** bytes */
  readonly size: number;
  /** lower-case hexadecimal, 64 characters */
  readonly sha256: string;
}

/** Findings of the last check. Errors are told too: a reader must see that there are none. */
export interface SlipCounts {
  readonly error: number;
  readonly warning: number;
  readonly hint: number;
  /** warnings whose reason was written down */
  readonly reasons: number;
}
