const files = import.meta.glob('../../resources/samples/*.json', { import: 'default' });

/** The demonstration reports shipped with the program, as report file contents; read only when somebody asks for them. */
export const loadSamples = (): Promise<readonly unknown[]> => Promise.all(Object.values(files).map((load) => load()));
