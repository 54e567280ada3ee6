/**
 * Fails the build when something heavy gets into what the page loads before its first screen: the entry and all it
 * imports statically. Composing documents belongs to the worker, which is a bundle of its own; rules and word lists are
 * loaded with the first report.
 *
 * @param {readonly string[]} later parts of module paths that must come later; `/` parts folders on every system
 * @returns {import('vite').Plugin}
 */
export function keepOutOfFirstLoad(later) {
  return {
    name: 'nianbao:first-load',
    apply: 'build',
    generateBundle(_options, bundle) {
      const waiting = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' && file.isEntry ? [file.fileName] : [],
      );
      const seen = new Set(waiting);
      for (let name = waiting.pop(); name; name = waiting.pop()) {
        const chunk = bundle[name];
        if (chunk?.type !== 'chunk') continue;
        const heavy = later.find((part) => chunk.moduleIds.some((id) => id.replaceAll('\\', '/').includes(part)));
        if (heavy)
          this.error(`"${heavy}" is loaded before the first screen (in ${name}); import it in a worker or by import()`);
        for (const next of chunk.imports.filter((file) => !seen.has(file))) {
          seen.add(next);
          waiting.push(next);
        }
      }
    },
  };
}
