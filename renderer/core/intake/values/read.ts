import type { CellKind } from '../../report/cellText';
import type { Cell, RawCell } from '../../report/model';
import { amountOf, inUnit, type Unit } from './money';
import { LONGEST_CELL, tidy } from './tidy';

/** `cleaned`: sure, only written differently. `guessed`: likely, to be confirmed. `unread`: left empty, not 0. */
export type ValueNote = 'cleaned' | 'guessed' | 'unread';

export interface ReadValue {
  /** never `{raw}`: what cannot be read is null (or an amount without value), and `note` says so */
  readonly value: Exclude<Cell, RawCell>;
  /** left out where nothing needs saying: a plain figure, or a blank cell */
  readonly note?: ValueNote;
  /** what was done or is in the way, where a sentence should say more than that */
  readonly why?: 'stroke' | 'converted' | 'unitOfColumn' | 'footnote';
}

/** Strokes drawn in a cell that has nothing to say. They are not zeros: the form asks for 0, and nobody wrote one. */
const STROKE = /^[-–—―‐−_/\\、.。·~～─]+$/;
const NOUGHT = /^[零〇]$/;
/** A reference to a note, in brackets or as a star: cannot be part of the figure. */
const FOOTNOTE = /(?:\*+|※|\[\d{1,2}\]|\((?:见?注)\d{0,2}\))$/;
const COUNT = /^([-+]?)(\d{1,9})[件条项份个宗起]?$/;

/**
 * What a printed cell says as a value of its kind. Sure or null: a figure with something unexplained about it (`约30`,
 * `3 5`, `l2`, `2.0` in a count, `⑤`) is `unread`.
 * @param columnUnit unit printed in the label of the column where it differs from the form's or the form names none
 */
export function readValue(raw: string, kind: CellKind, columnUnit?: Unit): ReadValue {
  const nothing = kind === 'moneyUnitUnstated' ? { value: null, unit: null } : null;
  if (raw.length > LONGEST_CELL) return { value: nothing, note: 'unread' };
  const { text, changed } = tidy(raw);
  if (text === '') return { value: nothing };
  if (STROKE.test(text)) return { value: nothing, note: 'unread', why: 'stroke' };
  const bare = text.replace(FOOTNOTE, '');
  const read = readPlain(NOUGHT.test(bare) ? '0' : bare, kind, columnUnit);
  if (read === null) return { value: nothing, note: 'unread' };
  if (bare !== text) return { ...read, note: 'guessed', why: 'footnote' };
  if (read.note === undefined && (changed || NOUGHT.test(text))) return { ...read, note: 'cleaned' };
  return read;
}

function readPlain(text: string, kind: CellKind, columnUnit: Unit | undefined): ReadValue | null {
  switch (kind) {
    case 'count':
    case 'signedCount':
      return readCount(text, kind === 'signedCount');
    case 'moneyWan':
      return readMoney(text, '万元', columnUnit);
    case 'moneyYuan':
      return readMoney(text, '元', columnUnit);
    case 'moneyUnitUnstated':
      return readAmountWithUnit(text, columnUnit);
  }
}

function readCount(text: string, signed: boolean): ReadValue | null {
  const found = COUNT.exec(text);
  if (!found || (found[1] === '-' && !signed)) return null;
  // `|| 0`: "-0" must not become the number -0, which JSON cannot tell from 0.
  const value = Number(found[1] === '-' ? `-${found[2]!}` : found[2]!) || 0;
  return String(value) === text ? { value } : { value, note: 'cleaned' };
}

/** Into a column of one unit. A unit in the cell outranks the one in the label. */
function readMoney(text: string, unit: Unit, columnUnit: Unit | undefined): ReadValue | null {
  const amount = amountOf(text);
  if (!amount) return null;
  const from = amount.unit ?? columnUnit ?? unit;
  const value = inUnit(amount, from, unit);
  if (value === null) return null;
  if (from !== unit) return { value, note: 'cleaned', why: 'converted' };
  return value === text ? { value } : { value, note: 'cleaned' };
}

/** The label of the form names no unit: what the cell says is kept, what nobody says stays unknown. */
function readAmountWithUnit(text: string, columnUnit: Unit | undefined): ReadValue | null {
  const amount = amountOf(text);
  if (!amount) return null;
  const unit = amount.unit ?? columnUnit ?? null;
  const value = { value: amount.digits, unit };
  if (amount.unit === null && unit !== null) return { value, note: 'cleaned', why: 'unitOfColumn' };
  return `${amount.digits}${unit ?? ''}` === text ? { value } : { value, note: 'cleaned' };
}
