import { valueCell } from '../../editions/grid';
import type { Edition } from '../../editions/types';
import { getCell } from '../../report/cells';
import type { Report } from '../../report/model';
import { placeName } from '../../editions/placeName';
import { LAST, type Draft, type Instance } from '../rule';
import type { CheckInput } from '../types';
import { lastReport, LOOKS_BACK } from './lastReport';
import { figure } from './relationText';

/** A total beyond this many times last year's, or below its inverse, is asked about. */
export const TIMES = 5;

/** What was handled follows what came in: both beyond the bounds are one question, put at the first. */
const REQUESTS = ['applications.newReceived.total', 'applications.resultsTotal.total'];
const DISPUTES = 'disputes';

/** PY04: one instance for the requests, one for each kind of case. */
export function growth(edition: Edition): readonly Instance[] {
  const cases = (edition.tables[DISPUTES]?.rows ?? []).map((row) => [`${DISPUTES}.${row.key}.total`]);
  return [REQUESTS, ...cases].map((all) => {
    const places = all.filter((place) => valueCell(edition, place));
    return {
      reads: [...places, ...places.map((p) => LAST + p), ...LOOKS_BACK],
      check: (input: CheckInput) => {
        const last = lastReport(input);
        return last ? jump(edition, input.report, last, places) : [];
      },
    };
  });
}

function jump(edition: Edition, report: Report, last: Report, places: readonly string[]): readonly Draft[] {
  const found = places.flatMap((place) => {
    const [now, before] = [getCell(report, place), getCell(last, place)];
    return typeof now === 'number' && typeof before === 'number' && isJump(now, before) ? [{ place, now, before }] : [];
  });
  const [first, ...rest] = found;
  if (!first) return [];
  const { place, now, before } = first;
  const how = now > before ? `超过上年的 ${TIMES} 倍` : '不到上年的五分之一';
  return [
    {
      place,
      related: rest.map((f) => f.place),
      values: [now, before],
      message:
        `核对“${placeName(edition, place)}”：本年 ${figure(now)} 件，上年年报是 ${figure(before)} 件，${how}，` +
        '请核对，情况属实的写明原因。',
    },
  ];
}

/**
 * Upwards any base counts. Downwards a fifth of last year must be at least one case: from one to four cases to none is
 * chance, not a collapse.
 */
const isJump = (now: number, before: number): boolean =>
  before > 0 && now >= 0 && (now > TIMES * before || (before >= TIMES && TIMES * now < before));
