import { eachRun } from '../../kernel/sameness/runs';

/**
 * Who shares runs with whom, roughly: every run is kept by its hash with the texts it occurs in, so that asking about one
 * text costs no more than its own length, however many others there are.
 *
 * Two limits keep time and memory in bounds. A run that stands in very many texts votes for the latest of them only
 * (`VISITS`); and beyond `MOST_ENTRIES` every second run is let go, by its hash, so that the same ones are kept of every
 * text. Sixty townships are far below either; with thousands the votes become a sample. What they point to is compared
 * exactly afterwards (`districtTexts.ts`).
 */
export class RunVotes {
  /** runs whose mixed hash has one of these bits set are let go; 2^n − 1 */
  #mask = 0;
  /** open addressing: hash of the run, and its latest entry plus one; 0 is free */
  #hashes = new Int32Array(1 << 12);
  #heads = new Int32Array(1 << 12);
  #runs = 0;
  /** entries: the text, and the entry before plus one */
  #texts = new Int32Array(1 << 12);
  #before = new Int32Array(1 << 12);
  #entries = 0;
  readonly #most: number;

  /** @param most entries (pairs of a run and a text) that are kept at a time */
  constructor(most = MOST_ENTRIES) {
    this.#most = most;
  }

  /** What part of all runs is kept: 1, 1/2, 1/4 … A number of votes is that part of the runs shared. */
  get kept(): number {
    return 1 / (this.#mask + 1);
  }

  /** Notes the runs of a text that count. @param text number of the text @param own one entry per start of a run */
  add(text: number, counted: string, own: Uint8Array): void {
    eachRun(counted, (start, run) => {
      if (own[start] === 1) this.#note(mixed(run), text);
    });
  }

  /** Adds to `votes`, by number of the text, how many of these runs it holds. @param votes one entry per text */
  count(counted: string, own: Uint8Array, votes: Int32Array): void {
    eachRun(counted, (start, run) => {
      if (own[start] !== 1) return;
      const hash = mixed(run);
      if ((hash & this.#mask) !== 0) return;
      let entry = this.#heads[this.#slot(hash)]!;
      for (let visits = 0; entry !== 0 && visits < VISITS; visits++) {
        votes[this.#texts[entry - 1]!]!++;
        entry = this.#before[entry - 1]!;
      }
    });
  }

  #note(hash: number, text: number): void {
    if ((hash & this.#mask) !== 0) return;
    const slot = this.#slot(hash);
    const head = this.#heads[slot]!;
    // The texts come one after the other: a run met twice in one text is at the head.
    if (head !== 0 && this.#texts[head - 1] === text) return;
    if (head === 0) this.#runs++;
    if (this.#entries === this.#texts.length) {
      this.#texts = grown(this.#texts);
      this.#before = grown(this.#before);
    }
    this.#texts[this.#entries] = text;
    this.#before[this.#entries] = head;
    this.#hashes[slot] = hash;
    this.#heads[slot] = ++this.#entries;
    if (this.#entries > this.#most) this.#thin();
    else if (this.#runs * 2 > this.#heads.length) this.#resize(this.#heads.length * 2);
  }

  #slot(hash: number): number {
    const last = this.#heads.length - 1;
    // The low bits choose what is kept and are all the same then.
    let slot = (hash >>> 7) & last;
    while (this.#heads[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & last;
    return slot;
  }

  #resize(size: number): void {
    const [hashes, heads] = [this.#hashes, this.#heads];
    this.#hashes = new Int32Array(size);
    this.#heads = new Int32Array(size);
    heads.forEach((head, i) => {
      if (head === 0) return;
      const slot = this.#slot(hashes[i]!);
      this.#hashes[slot] = hashes[i]!;
      this.#heads[slot] = head;
    });
  }

  /** Lets go of every second run, with its entries; the order of the others is kept. */
  #thin(): void {
    this.#mask = this.#mask * 2 + 1;
    const gone = new Uint8Array(this.#entries);
    this.#heads.forEach((head, i) => {
      if ((this.#hashes[i]! & this.#mask) === 0) return;
      for (let entry = head; entry !== 0; entry = this.#before[entry - 1]!) gone[entry - 1] = 1;
      this.#heads[i] = 0;
      if (head !== 0) this.#runs--;
    });
    const moved = new Int32Array(this.#entries);
    let kept = 0;
    for (let entry = 0; entry < this.#entries; entry++) {
      if (gone[entry] === 1) continue;
      const before = this.#before[entry]!;
      this.#texts[kept] = this.#texts[entry]!;
      this.#before[kept] = before === 0 ? 0 : moved[before - 1]! + 1;
      moved[entry] = kept++;
    }
    this.#entries = kept;
    for (let i = 0; i < this.#heads.length; i++) {
      const head = this.#heads[i]!;
      if (head !== 0) this.#heads[i] = moved[head - 1]! + 1;
    }
    this.#resize(this.#heads.length);
  }
}

/** Some 70 MB at most, the tables included. */
const MOST_ENTRIES = 4_000_000;
/** Far more texts than anybody looks at beside one. */
const VISITS = 32;

function grown(old: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(old.length * 2);
  more.set(old);
  return more;
}

/** Every bit of the rolling hash in every bit: its low ones alone would tell the low bits of the characters. */
function mixed(run: number): number {
  const a = Math.imul(run ^ (run >>> 16), 0x7feb352d);
  const b = Math.imul(a ^ (a >>> 15), 0x846ca68b);
  return b ^ (b >>> 16);
}
