import type { Domain } from './sentences';

/**
 * What a clause says about a quantity of the form, as patterns over the classes of its words (`words.ts`). Everything not
 * listed in a pattern makes it fail: other years (P, y), other organs (E), comparisons (C) and unknown words (x) alike.
 */
export type Kind =
  | 'received'
  | 'applicants'
  | 'carriedIn'
  | 'carriedOut'
  | 'finished'
  | 'outcome'
  | 'reconsideration'
  | 'suit'
  | 'disputePair'
  | 'directSuit'
  | 'laterSuit'
  | 'docsMade'
  | 'docsRepealed'
  | 'docsInForce'
  | 'docsNewlyPublic'
  | 'docsTotalPublic'
  | 'docsLoose'
  | 'decisions'
  | 'fees'
  | 'purchases'
  | 'purchaseAmount'
  | 'published'
  | 'publishedLike';

export interface Pattern {
  readonly kind: Kind;
  /** 'zero': the clause says there was none */
  readonly says: 'figure' | 'zero';
  /** group 1 is the lead-in, group 2 what the finding points at */
  readonly like: RegExp;
  /** must be what the text is about at that point */
  readonly within: readonly Domain[] | null;
  readonly units: RegExp;
  /** letters of which one must occur, which spares most clauses the pattern */
  readonly anchors: RegExp;
}

const CASES = /^(?:件|件次|宗|起|例|份|个|次|条|)$/;
const DECIDED = /^(?:件|件次|宗|起|例|个|次|项|份|)$/;
const DOCS = /^(?:件|份|个|部|项|)$/;
const PUBLISHED = /^(?:条|件|篇|条次|)$/;
const PURCHASES = /^(?:项|个|件|次|批|宗|)$/;
const MONEY = /^元$/;

/** Time, organ and adverbs before the clause proper; a name ending in 镇, 乡 or 街道 only at its beginning. */
const LEAD = '^([Taq]*(?:x[sS]|S)?s?[TSagqt]*)';
/** After the figure only 均已答复 and the like may follow. */
const REST = '(?:[agH].*)?$';

const pattern = (
  kind: Kind,
  says: Pattern['says'],
  anchors: string,
  like: string,
  units: RegExp,
  within: readonly Domain[] | null = null,
): Pattern => ({ kind, says, anchors: new RegExp(`[${anchors}]`), like: new RegExp(LEAD + like), units, within });

const requests: readonly Domain[] = ['requests'];
const either: readonly Domain[] = ['requests', 'disputes'];

const received = (noun: string, within: readonly Domain[] | null): Pattern[] => [
  pattern('received', 'figure', noun, `(V[aBgWt=V]*${noun}[awg=Vt]*#)${REST}`, CASES, within),
  pattern('received', 'figure', noun, `(V[at]*#[gB]*${noun})[w]*$`, CASES, within),
  pattern('received', 'figure', noun, `([gB]*${noun}[wag=tT]*V[a=gt]*#)${REST}`, CASES, within),
  pattern('received', 'zero', noun, `(0[a]*[VY][aBgWtS]*#?[gB]*${noun})[wg]*$`, CASES, within),
];

const CARRIED_IN = '(?:y[agV]*k|ky)';
const CARRIED_OUT = '(?:k[ag]*u[ag]*h?|u[ag]*h)';

const carried = (kind: Kind, words: string): Pattern[] => [
  pattern(kind, 'figure', 'yu', `([BNni]*${words}[agwNnit=hBT]*#)${REST}`, CASES, either),
  pattern(kind, 'figure', 'yu', `([BNni]*#[agwNni=]*${words})[agwNnih]*$`, CASES, either),
  pattern(kind, 'zero', 'yu', `(0[agB]*[Nni]*[ag]*${words})[agwNnihB]*$`, CASES, either),
];

const BY = '[WgYVnaB]*';
const dispute = (kind: Kind, noun: string): Pattern[] => [
  pattern(kind, 'figure', noun, `(${BY}${noun}[wagYVnt=]*#)${REST}`, CASES, either),
  pattern(kind, 'figure', noun, `(${BY}#[gaYW]*${noun})[wg]*$`, CASES, either),
  pattern(kind, 'zero', noun, `([Wg]*0${BY}#?[ga]*${noun})[wg]*$`, CASES, either),
  pattern(kind, 'zero', noun, `(${BY}${noun}[wag=]*0)w?$`, CASES, either),
];

const documents = (kind: Kind, verb: string): Pattern[] => [
  pattern(kind, 'figure', verb, `(${verb}[agt]*F[awg=t]*#)${REST}`, DOCS),
  pattern(kind, 'figure', verb, `(F[wagt]*${verb}[awg=t]*#)${REST}`, DOCS),
  pattern(kind, 'figure', verb, `(${verb}[a]*#[g]*F)$`, DOCS),
  pattern(kind, 'figure', verb, `(${verb}[agw=t]*#)${REST}`, DOCS, ['docs']),
  pattern(kind, 'zero', verb, `(0${verb}[ag]*F)[wg]*$`, DOCS),
  pattern(kind, 'zero', verb, `(0${verb})[awg]*$`, DOCS, ['docs']),
];

const DECIDES = '[vhHz]';

/** Tried in order; the first that fits is taken. */
export const PATTERNS: readonly Pattern[] = [
  ...received('N', null),
  ...received('i', null),
  ...received('n', requests),
  pattern('received', 'figure', 'N', `([gB]*N[wag=tT]*#)${REST}`, CASES),
  pattern('received', 'zero', 'Ni', `(0[agBS]*#?[gB]*[Ni])[wg]*$`, CASES),
  pattern('received', 'zero', 'N', `(N[wag=]*0)$`, CASES),
  pattern('received', 'zero', 'B', `(0[ag]*B[g]*nW)$`, CASES),
  pattern('applicants', 'figure', 'e', `([B]*e[agnNiBV=t]*#)${REST}`, CASES, requests),
  ...carried('carriedIn', CARRIED_IN),
  pattern('carriedIn', 'zero', 'y', `(y[ag]*0[aVBgNni]*k[gNniw]*)$`, CASES, either),
  ...carried('carriedOut', CARRIED_OUT),
  pattern('finished', 'figure', 'H', `(Q?[ag]*H[agNni=wt]*#)${REST}`, CASES, requests),
  pattern('finished', 'figure', 'H', `(#[ag]*H)$`, CASES, requests),
  pattern('finished', 'figure', 'Q', `(Q[ag=t]*#)$`, CASES, requests),
  pattern('outcome', 'figure', 'R', `(Q?[agv=]*R[agw=ntl]*#)${REST}`, CASES, requests),
  pattern('outcome', 'figure', 'R', `(Q?#[agvh=]*R)[gwlnNi]*$`, CASES, requests),
  pattern('outcome', 'zero', 'R', `(Q?0[avgY]*R)[gwlnNi]*$`, CASES, requests),
  ...dispute('reconsideration', 'J'),
  ...dispute('suit', 'K'),
  ...dispute('directSuit', 'd'),
  ...dispute('laterSuit', 'f'),
  pattern('disputePair', 'figure', 'J', `(${BY}[JK]w*[Dg]+[YVnWgB]*[JK][wag=to]*#)${REST}`, CASES, either),
  pattern('disputePair', 'zero', 'J', `([Wg]*0${BY}[JK][wg]*[Dg]+[YVnWgB]*[JK])[wg]*$`, CASES, either),
  pattern('disputePair', 'zero', 'J', `(${BY}[JK]w*[Dg]+[YVnWgB]*[JK][wag=]*0)w?$`, CASES, either),
  ...documents('docsMade', 'M'),
  ...documents('docsRepealed', 'A'),
  ...documents('docsInForce', 'G'),
  ...documents('docsNewlyPublic', 'U'),
  ...documents('docsTotalPublic', 'Z'),
  pattern('docsLoose', 'figure', 'L', `(M[agt]*L[ag=t]*#)${REST}`, DOCS),
  pattern('decisions', 'figure', 'r', `(${DECIDES}*[agt]*r[lwag=t]*#)${REST}`, DECIDED),
  pattern('decisions', 'figure', 'r', `(${DECIDES}[at]*#[g]*r)[lwg]*$`, DECIDED),
  pattern('decisions', 'figure', 'r', `(${DECIDES}*[agt]*r[lw]*(?:[Dg]+${DECIDES}?r[lw]*)+[a=to]*#)${REST}`, DECIDED),
  pattern('decisions', 'zero', 'rc', `(0[a]*${DECIDES}*[ag]*[rc][lwa]*(?:[Dg]+${DECIDES}?[rc][lwa]*)*)$`, DECIDED),
  pattern('fees', 'figure', 'c', `(z?[ag]*c[abgwt=]*\\$)${REST}`, MONEY),
  pattern('fees', 'figure', 'c', `(z?[ag]*c[abgwt=]*#)$`, /^$/),
  pattern('purchases', 'figure', 'p', `(${DECIDES}?[agt]*p[awg=t]*#)${REST}`, PURCHASES),
  pattern('purchaseAmount', 'figure', 'p', `([ag]*p[abwg=t]*\\$)${REST}`, MONEY),
  pattern('purchaseAmount', 'figure', 'b', `(b[a=t]*\\$)${REST}`, MONEY, ['purchases']),
  pattern('published', 'figure', 'O', `(O[agt]*j[awg=t]*#)${REST}`, PUBLISHED),
  pattern('publishedLike', 'figure', 'VIU', `([VIU][OI]?[ag]*j?[ag=t]*#)${REST}`, PUBLISHED),
];

/** A vague count of something the form counts may stand among words that are not read (公布办事事项信息100余条). */
export const VAGUE_DECISIONS = /(r[lwjagt=]*#)/;
