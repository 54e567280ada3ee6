export { readTables, type ExtraTable, type TablesRead } from './read';
