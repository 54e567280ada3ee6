import { EditorView } from '@codemirror/view';

const SONG = 'var(--font-paper,"FangSong","STFangsong","Noto Serif CJK SC",serif)';
const HEI = 'var(--font-heading,"SimHei","STHeiti","Noto Sans CJK SC",sans-serif)';
const KAI = '"KaiTi","STKaiti","KaiTi_GB2312","Noto Serif CJK SC",serif';
const INTERFACE = 'var(--font-ui,"Microsoft YaHei UI","Noto Sans CJK SC",sans-serif)';

/** Two links of a chain, drawn; the colour is that of the box it masks. */
const CHAIN = `url("data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="2.6" stroke-linecap="round"><path d="M10 14a4.5 4.5 0 0 0 6.4 0l3.2-3.2a4.5 4.5 0 0 0-6.4-6.4L12 5.6"/><path d="M14 10a4.5 4.5 0 0 0-6.4 0l-3.2 3.2a4.5 4.5 0 0 0 6.4 6.4L12 18.4"/></svg>',
)}")`;

/**
 * The look of the printed page (GB/T 9704: 仿宋 text indented by two characters, 黑体 and 楷体 headings, 29 pt lines for
 * 16 pt type), at a size for reading on screen. Colours are the window's own variables, which reach into the shadow root.
 */
export const paperTheme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--paper)', height: '100%' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: SONG, fontSize: '18px', lineHeight: '1.8', overflowX: 'hidden' },
  '.cm-content': { padding: '10px 8px', minHeight: '9em', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0', textIndent: '2em', overflowWrap: 'anywhere' },
  '.cm-placeholder': { color: 'var(--muted)' },
  '.cm-heading1': { fontFamily: HEI },
  '.cm-heading2': { fontFamily: KAI },
  '.cm-blank': {
    backgroundColor: 'var(--warn-soft)',
    color: 'var(--warn)',
    borderBottom: '2px dashed var(--warn)',
    cursor: 'pointer',
  },
  // Level is told by the shape of the line as well as by its colour.
  '.cm-finding': { textDecorationLine: 'underline', textDecorationThickness: '2px', textUnderlineOffset: '5px' },
  '.cm-finding-error': { textDecorationStyle: 'wavy', textDecorationColor: 'var(--error)' },
  '.cm-finding-warning': { textDecorationStyle: 'dashed', textDecorationColor: 'var(--warn)' },
  '.cm-finding-hint': { textDecorationStyle: 'dotted', textDecorationColor: 'var(--hint)' },
  '.cm-finding-passed': { textDecorationThickness: '1px', textDecorationColor: 'var(--muted)' },
  // A calm line and a chain behind the figure: told by shape, not by colour alone. Neither is part of the text.
  '.cm-link': { borderBottom: '2px dotted var(--hint)', paddingBottom: '1px' },
  '.cm-link-waiting': { borderBottomColor: 'var(--warn)', borderBottomStyle: 'dashed' },
  '.cm-link::after': {
    content: '""',
    display: 'inline-block',
    width: '13px',
    height: '13px',
    margin: '0 1px 0 2px',
    backgroundColor: 'var(--hint)',
    maskImage: CHAIN,
    maskSize: 'contain',
    maskRepeat: 'no-repeat',
    verticalAlign: 'baseline',
  },
  '.cm-link-waiting::after': { backgroundColor: 'var(--warn)' },
  '.cm-tooltip': { border: 'none', backgroundColor: 'transparent', zIndex: '20' },
  '.cm-figure-card': {
    margin: '6px 0 0',
    padding: '8px 12px',
    maxWidth: '28em',
    font: `15px/1.5 ${INTERFACE}`,
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius)',
    boxShadow: '0 2px 8px #0003',
  },
  '.cm-figure-card p': { margin: '0', display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  '.cm-figure-card ul': { margin: '0 0 6px', padding: '0', listStyle: 'none', fontWeight: '600' },
  '.cm-figure-card button': {
    font: 'inherit',
    padding: '2px 10px',
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    border: '1px solid var(--muted)',
    borderRadius: 'var(--radius)',
    cursor: 'pointer',
  },
  '.cm-figure-card button:focus-visible': { outline: '2px solid var(--focus)', outlineOffset: '1px' },
  '.cm-figure-card small': { fontSize: '14px', color: 'var(--muted)' },
  '.cm-finding-list': {
    margin: '0 0 6px',
    padding: '8px 12px',
    maxWidth: '26em',
    listStyle: 'none',
    font: `15px/1.5 ${INTERFACE}`,
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius)',
    boxShadow: '0 2px 8px #0003',
  },
  '.cm-finding-list b': { marginRight: '0.6em' },
  '.cm-finding-list button': {
    display: 'block',
    margin: '4px 0 2px',
    padding: '2px 10px',
    font: `14px/1.5 ${INTERFACE}`,
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    border: '1px solid var(--muted)',
    borderRadius: 'var(--radius)',
    cursor: 'pointer',
  },
  '.cm-finding-list button:focus-visible': { outline: '2px solid var(--focus)', outlineOffset: '1px' },
  '.cm-finding-item-error b': { color: 'var(--error)' },
  '.cm-finding-item-warning b': { color: 'var(--warn)' },
  '.cm-finding-item-hint b': { color: 'var(--hint)' },
  '.cm-panels': { backgroundColor: 'var(--soft)', color: 'var(--ink)' },
  '.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.find-bar': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    padding: '8px 44px 8px 8px',
    position: 'relative',
    font: `15px/1.4 ${INTERFACE}`,
  },
  '.find-bar input, .find-bar button': {
    font: 'inherit',
    padding: '4px 10px',
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    border: '1px solid var(--muted)',
    borderRadius: 'var(--radius)',
  },
  '.find-bar input': { width: '14em' },
  '.find-bar button': { cursor: 'pointer' },
  '.find-bar :focus-visible': { outline: '2px solid var(--focus)', outlineOffset: '1px' },
  '.find-status': { color: 'var(--muted)' },
  '.find-break': { flexBasis: '100%' },
  '.find-bar .find-close': { position: 'absolute', top: '8px', right: '8px', border: 'none', background: 'none' },
  '.cm-searchMatch': { backgroundColor: '#ffe58a' },
  '.cm-searchMatch-selected': { backgroundColor: '#f7b500', outline: '1px solid var(--ink)' },
});
