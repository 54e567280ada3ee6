import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../renderer/core/compose/settings';
import type { Measure, Page } from '../../renderer/core/pages/types';
import { makeWith, type Makers } from '../../renderer/workers/make';
import { editionOf } from '../core/editions/bundle';
import { blankReport } from '../storage/support';

const edition = editionOf('2021');
const request = { report: blankReport('a'), editionId: '2021', settings: DEFAULT_SETTINGS };
const composed = (['letter', 'report'] as const).map((kind, i) => ({
  kind,
  name: `${kind}.docx`,
  bytes: new Uint8Array([i]),
}));
const published = [{ kind: 'page' as const, name: 'a.html', bytes: new Uint8Array([9]) }];

function desk() {
  const makers = {
    compose: vi.fn<Makers['compose']>(async () => composed),
    layOut: vi.fn<Makers['layOut']>((docx): readonly Page[] => [{ width: docx[0]!, height: 1, items: [] }]),
    publishCopy: vi.fn<Makers['publishCopy']>(async () => published),
  };
  const widths: Measure = () => 1;
  const measure = vi.fn(() => widths);
  return { makers, measure, widths };
}

describe('what is asked for is what is made', () => {
  it('documents are composed and nothing is laid out', async () => {
    const { makers, measure } = desk();
    expect(await makeWith(makers, { make: 'documents', ...request }, edition, measure)).toBe(composed);
    expect(makers.compose).toHaveBeenCalledExactlyOnceWith(request.report, edition, DEFAULT_SETTINGS);
    expect([makers.layOut.mock.calls, measure.mock.calls]).toEqual([[], []]);
  });

  it('pages are those of the very files, in their order, by one measure', async () => {
    const { makers, measure, widths } = desk();
    expect(await makeWith(makers, { make: 'pages', ...request }, edition, measure)).toEqual([
      { kind: 'letter', name: 'letter.docx', pages: [{ width: 0, height: 1, items: [] }] },
      { kind: 'report', name: 'report.docx', pages: [{ width: 1, height: 1, items: [] }] },
    ]);
    expect(makers.layOut.mock.calls).toEqual(composed.map((file) => [file.bytes, widths]));
    expect(measure).toHaveBeenCalledOnce();
  });

  it('the publish copy needs no document', async () => {
    const { makers, measure } = desk();
    expect(await makeWith(makers, { make: 'publish', ...request }, edition, measure)).toBe(published);
    expect(makers.compose).not.toHaveBeenCalled();
  });

  it('nothing to measure with is an error of the pages only', async () => {
    const { makers } = desk();
    const none = () => {
      throw new Error('no surface');
    };
    await expect(makeWith(makers, { make: 'pages', ...request }, edition, none)).rejects.toThrow('no surface');
    expect(await makeWith(makers, { make: 'documents', ...request }, edition, none)).toBe(composed);
  });
});
