/**
 * Fails the build when something heavy gets into what the page loads before its first screen: the entry and all it
 * imports statically. Composing documents belongs to the worker, which is a bundle of its own.
 *
 * @param {readonly string[]} packages that must come later
 * @returns {import('vite').Plugin}
 */
export function keepOutOfFirstLoad(packages) {
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
        const heavy = packages.find((wanted) => chunk.moduleIds.some((id) => id.includes(`/node_modules/${wanted}/`)));
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
