export { type ReadTables, type ExtraTable, type TablesRead } from './read';
