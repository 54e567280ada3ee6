import { valueCells } from '../editions/grid';
import type { Edition } from '../editions/types';
import { splitPlace } from '../report/cells';

/** Room for one part of the document; texts have at most 200,000 characters. */
const PART = 1e9;
const FIELD = 1e6;

/** Parts in the order a reader meets them: what the year demands, cover letter, title, preface, then the sections. */
const LETTER = ['title', 'documentNumber', 'recipient', 'body', 'signer', 'date', 'contact', 'copyTo'];

const cellOrders = new WeakMap<Edition, ReadonlyMap<string, number>>();

/** A number that sorts places as they are printed; unknown places come last within what they belong to. */
export function placeOrder(edition: Edition, place: string): number {
  const [where, span] = place.split(':') as [string, string?];
  const offset = span === undefined ? 0 : 1 + (Number.parseInt(span, 10) || 0);
  const [head, field] = where.split('.') as [string, string?];
  if (head === 'letter') return PART + (1 + indexOr(LETTER, field ?? '')) * FIELD + offset;
  if (head === 'title') return 2 * PART + offset;
  if (head === 'preface') return 3 * PART + offset;
  const section = edition.sections.findIndex((s) => (s.table ?? s.key) === head);
  if (section >= 0) return (4 + section) * PART + (edition.tables[head] ? cellOrder(edition, where) : offset);
  return edition.tables[head] || splitPlace(place) ? (4 + edition.sections.length) * PART : 0;
}

const indexOr = (list: readonly string[], item: string): number =>
  list.includes(item) ? list.indexOf(item) : list.length;

/** Printed position × 2 of a cell; a cell the form lacks stands after its row, or after its table. */
function cellOrder(edition: Edition, place: string): number {
  let orders = cellOrders.get(edition);
  if (!orders) {
    const map = new Map<string, number>();
    valueCells(edition).forEach((cell, i) => {
      map.set(cell.place, 2 * i + 2);
      map.set(`${cell.table}.${cell.row}`, 2 * i + 3);
    });
    orders = map;
    cellOrders.set(edition, orders);
  }
  if (!place.includes('.')) return 0;
  return orders.get(place) ?? orders.get(place.split('.').slice(0, 2).join('.')) ?? PART - 1;
}
