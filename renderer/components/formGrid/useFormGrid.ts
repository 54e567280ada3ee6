import { computed, nextTick, onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue';
import { FORM_GRID } from '../../wording/formGrid';
import { copyBlock } from './clipboard';
import type { FormGridEmit, FormGridProps } from './contract';
import { keyIntent, type Intent } from './keyboard';
import { buildModel, type GridModel } from './layout';
import { positionAt, step, tabTo, type Position } from './navigation';
import { keepEqual, sameTable } from './stable';
import type { GridCellView } from './types';
import { useCursor } from './useCursor';
import { useEditor } from './useEditor';
import { useTip } from './useTip';

const DEFAULT_LIMIT = 2000;

/** The grid's behaviour: keys, pointer, clipboard and focus turned into cursor moves, edits and events. */
export function useFormGrid(props: Readonly<FormGridProps>, emit: FormGridEmit, root: Ref<HTMLElement | null>) {
  const cells = computed<readonly GridCellView[]>((old) => (old ? keepEqual(old, props.cells) : props.cells));
  let built: { readonly from: readonly GridCellView[]; readonly model: GridModel } | null = null;
  const model = computed(() => {
    if (!built || !sameTable(built.from, cells.value)) built = { from: cells.value, model: buildModel(cells.value) };
    return built.model;
  });
  const byPlace = computed(() => new Map(cells.value.flatMap((c) => (c.place === undefined ? [] : [[c.place, c]]))));
  const cursor = useCursor(() => model.value);
  const focused = ref(false);
  const field = () => root.value?.querySelector<HTMLInputElement>('td input') ?? null;
  const place = () => cursor.active.value?.place ?? null;
  const textAt = (at: string) => byPlace.value.get(at)?.text ?? '';
  const editor = useEditor({
    field,
    place,
    text: textAt,
    readonly: () => props.readonly === true,
    limit: () => props.textLimit ?? DEFAULT_LIMIT,
    onCommit: (at, text) => emit('edit', { place: at, text }),
    onRefused: (at) => emit('refused', { place: at, reason: 'tooLong' }),
  });
  const tip = useTip({
    root: () => root.value,
    cell: (at) => byPlace.value.get(at),
    // While a block is being chosen a tip would lie over it.
    focused: () => (focused.value && cursor.selected.value.size === 1 ? place() : null),
  });

  let announced: string | null = null;
  function announce(at: string | null): void {
    if (at === announced) return;
    announced = at;
    emit('active', { place: at });
  }

  /** True while the focus is on its way from one cell's field to the next: leaving is then no leaving. */
  let moving = false;
  async function takeFocus(): Promise<void> {
    moving = true;
    await nextTick();
    field()?.focus({ preventScroll: true });
    moving = false;
    focused.value = root.value?.contains(document.activeElement) ?? false;
    editor.rest();
    const head = cursor.head.value?.place;
    if (head)
      root.value
        ?.querySelector(`[data-place="${CSS.escape(head)}"]`)
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function go(to: Position | null, extend = false): void {
    if (!to) return;
    editor.finish();
    cursor.moveTo(to, extend);
    announce(place());
    void takeFocus();
  }

  function clear(label: string): void {
    if (props.readonly) return;
    const changes = [...cursor.selected.value].filter((p) => textAt(p) !== '').map((p) => ({ place: p, text: '' }));
    if (changes.length > 0) emit('editMany', { changes, label });
  }

  /** @returns false when the key is the browser's after all */
  function act(intent: Intent): boolean {
    const from = cursor.active.value;
    if (!from) return false;
    switch (intent.kind) {
      case 'text':
        editor.rest();
        return false;
      case 'move':
        go(step(model.value, (intent.extend && cursor.head.value) || from, intent.to), intent.extend);
        return true;
      case 'tab': {
        const next = tabTo(model.value, from, intent.back);
        const column = cursor.tabColumn.value ?? from.col;
        editor.finish();
        go(next);
        if (!intent.back) cursor.tabColumn.value = column;
        return next !== null;
      }
      case 'enter':
        go(cursor.enterTarget(intent.back));
        return true;
      case 'edit':
        editor.begin(editor.mode.value === 'edit' ? 'enter' : 'edit');
        return true;
      case 'cancel':
        if (editor.mode.value !== 'ready') editor.cancel();
        else cursor.collapse();
        tip.dismiss();
        return true;
      case 'clear':
        clear(FORM_GRID.clearLabel);
        return true;
      case 'selectAll':
        cursor.selectAll();
        return true;
      case 'undo':
      case 'redo':
        if (intent.kind === 'undo') emit('undo');
        else emit('redo');
        return true;
    }
  }

  let dragging = false;
  let pointer = { x: Number.NaN, y: Number.NaN };
  const placeUnder = (event: Event): string | null =>
    event.target instanceof Element ? (event.target.closest('[data-place]')?.getAttribute('data-place') ?? null) : null;
  const under = (event: Event): Position | null => {
    const at = placeUnder(event);
    return at === null ? null : positionAt(model.value, at);
  };
  const stopDragging = () => {
    dragging = false;
  };
  onMounted(() => window.addEventListener('mouseup', stopDragging));

  const on = {
    keydown(event: KeyboardEvent): void {
      tip.unpoint();
      const intent = keyIntent(event, editor.mode.value);
      if (intent && act(intent)) event.preventDefault();
    },
    input(): void {
      if (editor.mode.value === 'ready') editor.begin('enter');
    },
    compositionstart: editor.compositionStart,
    compositionend: editor.compositionEnd,
    mousedown(event: MouseEvent): void {
      tip.unpoint();
      const at = under(event);
      if (!at || event.button !== 0) return;
      // Inside the field being edited the pointer sets the caret, as in any text field.
      if (at.place === place() && editor.mode.value !== 'ready') return;
      event.preventDefault();
      dragging = true;
      go(at, event.shiftKey);
    },
    mouseover(event: MouseEvent): void {
      const at = under(event);
      // Scrolling under a resting pointer is no pointing.
      const moved = event.screenX !== pointer.x || event.screenY !== pointer.y;
      pointer = { x: event.screenX, y: event.screenY };
      if (moved) tip.point(at?.place ?? null);
      if (dragging && at && at.place !== cursor.head.value?.place) go(at, true);
    },
    mouseleave: () => tip.point(null),
    dblclick(event: MouseEvent): void {
      if (under(event)?.place === place() && editor.mode.value === 'ready') editor.begin('edit');
    },
    focusin(event: FocusEvent): void {
      focused.value = true;
      if (event.target === field()) {
        announce(place());
        editor.rest();
      } else go(under(event));
    },
    focusout(event: FocusEvent): void {
      if (moving || event.target !== field()) return;
      // The whole window lost the focus: the field keeps it and typing goes on afterwards.
      if (document.activeElement === event.target) return editor.flush();
      editor.finish();
      focused.value = event.relatedTarget instanceof Node && root.value?.contains(event.relatedTarget) === true;
    },
    copy(event: ClipboardEvent): void {
      if (editor.mode.value !== 'ready' || !event.clipboardData || !place()) return;
      event.preventDefault();
      const block = copyBlock(model.value, cells.value, cursor.rect.value);
      event.clipboardData.setData('text/plain', block.text);
      event.clipboardData.setData('text/html', block.html);
    },
    cut(event: ClipboardEvent): void {
      if (editor.mode.value !== 'ready') return;
      on.copy(event);
      clear(FORM_GRID.cutLabel);
    },
    paste(event: ClipboardEvent): void {
      if (editor.mode.value !== 'ready' || !event.clipboardData) return;
      event.preventDefault();
      const selected = [...cursor.selected.value];
      const anchor = selected[0];
      if (props.readonly || anchor === undefined) return;
      const html = event.clipboardData.getData('text/html');
      emit('paste', {
        anchor,
        text: event.clipboardData.getData('text/plain'),
        html: html === '' ? null : html,
        selected,
      });
    },
  };

  // Before the page changes: what is typed must not be lost with the cell it was typed into.
  watch(
    () => model.value,
    (now) => {
      if (announced === null || now.stopAt.has(announced)) return;
      editor.finish();
      announce(null);
    },
  );
  watch(() => [place(), textAt(place() ?? '')], editor.rest, { flush: 'post' });
  onMounted(editor.rest);
  onBeforeUnmount(() => {
    editor.finish();
    window.removeEventListener('mouseup', stopDragging);
  });

  return {
    ...{ cells, model, cursor, editor, focused, tip, on },
    focusCell: (at: string) => go(positionAt(model.value, at)),
    async startEdit(at: string): Promise<void> {
      go(positionAt(model.value, at));
      await nextTick();
      if (place() === at) editor.begin('edit');
    },
    commit: editor.flush,
  };
}
