export { carriedCells } from './carriedCells';
export { oldFigures, type OldFigure } from './oldFigures';
export { PARAGRAPH_MARK, staleText, type StaleText } from './staleText';
export { startYearFrom, type StartedYear, type StartYear } from './startYear';
