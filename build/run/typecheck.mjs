import { execFile } from 'node:child_process';
import { at } from '../vite/shared.mjs';

/** Compiler settings by world: what a file may lean on (DOM, Node, neither) is decided by its project. */
const projects = [
  { tool: 'vue-tsc', project: 'tsconfig.renderer.json' },
  { tool: 'tsc', project: 'tsconfig.core.json' },
  { tool: 'tsc', project: 'tsconfig.worker.json' },
  { tool: 'tsc', project: 'tsconfig.node.json' },
  { tool: 'vue-tsc', project: 'tsconfig.tests.json' },
];
const programs = { tsc: 'node_modules/typescript/bin/tsc', 'vue-tsc': 'node_modules/vue-tsc/bin/vue-tsc.js' };

/** @param {{ tool: string, project: string }} step @returns {Promise<boolean>} */
function check({ tool, project }) {
  const program = at(tool === 'tsc' ? programs.tsc : programs['vue-tsc']);
  return new Promise((resolve) => {
    execFile(process.execPath, [program, '-p', at(project)], { cwd: at('.') }, (error, stdout) => {
      console.log(`${error ? 'FAILED' : 'ok    '} ${tool} -p ${project}`);
      if (error) console.log(stdout.trim() || error.message);
      resolve(!error);
    });
  });
}

// Two at a time: more would only share the same two cores.
const queue = [...projects];
const worker = async () => {
  let good = true;
  for (let step = queue.shift(); step; step = queue.shift()) good = (await check(step)) && good;
  return good;
};
const results = await Promise.all([worker(), worker()]);
process.exitCode = results.every(Boolean) ? 0 : 1;
