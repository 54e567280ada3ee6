/** Figures in running text: reading, linking to cells, rewriting. */
export { countOf, type Figure } from './figure';
export { figuresIn } from './lexer';
export type { Statement } from './read';
export { statementsIn, statementsOf, type LinkedStatement } from './statements';
export { withFigure } from './withFigure';
