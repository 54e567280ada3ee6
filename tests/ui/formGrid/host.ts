import { mount, type VueWrapper } from '@vue/test-utils';
import { nextTick } from 'vue';
import FormGrid from '../../../renderer/components/formGrid/FormGrid.vue';
import type { FormGridProps } from '../../../renderer/components/formGrid/contract';
import type { CellChange, GridCellView } from '../../../renderer/components/formGrid/types';
import { tableCells } from './tables';

type Keys = Partial<Pick<KeyboardEvent, 'ctrlKey' | 'shiftKey' | 'isComposing' | 'keyCode'>>;

/** A grid on the page whose edits are written back into its cells, as a screen does. */
export class GridHost {
  readonly texts = new Map<string, string>();
  /** what was handed on, also after the grid has gone */
  readonly edits: CellChange[] = [];
  readonly grid: VueWrapper<InstanceType<typeof FormGrid>>;
  readonly #table: string;
  readonly #extra: (place: string) => Partial<GridCellView>;

  constructor(
    table: string,
    props: Partial<FormGridProps> = {},
    texts: Readonly<Record<string, string>> = {},
    extra: (place: string) => Partial<GridCellView> = () => ({}),
  ) {
    this.#table = table;
    this.#extra = extra;
    for (const [key, text] of Object.entries(texts)) this.texts.set(`${table}.${key}`, text);
    const write = (changes: readonly CellChange[]) => {
      for (const { place, text } of changes) this.texts.set(place, text);
      void this.grid.setProps({ cells: this.cells() });
    };
    this.grid = mount(FormGrid, {
      attachTo: document.body,
      props: {
        cells: this.cells(),
        headerRows: table === 'proactive' ? 0 : 3,
        rowHeaderColumns: table === 'applications' ? 3 : 0,
        columnWidths: Array.from({ length: 15 }, () => 1),
        ariaLabel: '表',
        showLastYear: false,
        ...props,
        onEdit: (change: CellChange) => {
          this.edits.push(change);
          write([change]);
        },
        onEditMany: ({ changes }: { readonly changes: readonly CellChange[] }) => write(changes),
      },
    });
  }

  cells(): GridCellView[] {
    return tableCells('2021', this.#table, (p) => this.texts.get(p) ?? '').map((c) =>
      c.place === undefined ? c : { ...c, ...this.#extra(c.place) },
    );
  }

  td(key: string): HTMLElement {
    return this.grid.get<HTMLElement>(`[data-place="${this.#table}.${key}"]`).element;
  }

  field(): HTMLInputElement {
    return this.grid.get<HTMLInputElement>('td input').element;
  }

  /** place of the focused cell without the table's key; null when the focus is elsewhere */
  at(): string | null {
    const place = document.activeElement?.closest('[data-place]')?.getAttribute('data-place');
    return place?.slice(this.#table.length + 1) ?? null;
  }

  async click(key: string, shiftKey = false): Promise<void> {
    this.td(key).dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true, button: 0, shiftKey }));
    window.dispatchEvent(new MouseEvent('mouseup'));
    await nextTick();
    await nextTick();
  }

  /** @returns whether the grid took the key from the browser */
  async key(key: string, more: Keys = {}): Promise<boolean> {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    document.activeElement!.dispatchEvent(event);
    await nextTick();
    await nextTick();
    return event.defaultPrevented;
  }

  /** What the browser does when text is typed or composed: the selected text of the field is replaced. */
  async type(text: string): Promise<void> {
    const field = this.field();
    const [start, end] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
    field.value = field.value.slice(0, start) + text + field.value.slice(end);
    field.setSelectionRange(start + text.length, start + text.length);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await nextTick();
  }

  async clipboard(type: 'copy' | 'cut' | 'paste', data: Readonly<Record<string, string>> = {}): Promise<DataTransfer> {
    const event = new ClipboardEvent(type, { bubbles: true, cancelable: true, clipboardData: new DataTransfer() });
    for (const [kind, text] of Object.entries(data)) event.clipboardData!.setData(kind, text);
    document.activeElement!.dispatchEvent(event);
    await nextTick();
    return event.clipboardData!;
  }

  emitted<T>(name: string): readonly T[] {
    return (this.grid.emitted(name) ?? []).map((args) => args[0] as T);
  }
}
