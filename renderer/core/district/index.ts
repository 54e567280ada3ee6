/** What the other rooms use of the district's desk. */
export {
  afterStep,
  isLate,
  STATE_NAMES,
  stepsFrom,
  type DeskStep,
  type UnitOnDesk,
  type UnitState,
} from './desk/states';
export { addUp, type Totals } from './figures/addUp';
export { countFigures, figuresOf, type FigureCounts, type Figures } from './figures/figures';
export { carryOver, growthOf, type CarryOver, type Growth } from './figures/growth';
export { sharesOf, type Share } from './figures/shares';
export { readReply, remarkSpan, writeReply, type Remark, type Reply } from './files/reply';
export { newerTask, readTask, townshipOf, writeTask, type Task } from './files/task';
export { districtReport } from './ownReport';
export type { ReportFigures } from './reading/plainReport';
export { figuresIn, quickReader, readForTotals } from './reading/readForTotals';
export { commonTexts, type CommonSource } from './sameness/commonTexts';
export { districtTexts, type DistrictTexts, type Neighbour, type SharedPassage } from './sameness/districtTexts';
export { collect, type Collected, type Incoming, type Unit } from './units/collect';
export { organKey, placed, usualYear, type HandedIn, type Placed, type Standing } from './units/standing';
