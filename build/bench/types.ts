/** What a measurement hands to `npm run bench`: rows of times and the ratios drawn from them, all from one run. */
export interface BenchResult {
  readonly title: string;
  readonly rows: readonly BenchRow[];
  readonly ratios: readonly BenchRatio[];
}

export interface BenchRow {
  readonly name: string;
  readonly medianMs: number;
  /** runs behind the median */
  readonly runs?: number;
  readonly note?: string;
}

export interface BenchRatio {
  readonly name: string;
  /** a ratio, or milliseconds where the target is a time */
  readonly value: number;
  /** reported beside the value, never asserted: times depend on the machine */
  readonly target: number;
}
