import type { FoundKind } from '../../../../electron/contract/handoffBridge';
import { DEEPEST, handedInAs, holdsManifest, isSystemName, MOST_FOUND, MOST_LOOKED_AT } from '../../../core/handoff';
import type { TreeFolder, TreeNode } from './tree';

export interface Found {
  readonly kind: FoundKind;
  /** below what was chosen, `/` between names */
  readonly path: string;
  readonly node: TreeNode;
}

export interface Looked {
  readonly found: readonly Found[];
  readonly more: boolean;
}

/**
 * Everything below some folders, and among some files, that looks handed in; the desktop's rules. Rejects when a root
 * itself cannot be listed, also when it stops answering on the way (a pulled stick). Limit: a browser does not show links
 * as such, so `link` is never found.
 * @param named the roots' own names are part of the paths (several were chosen)
 */
export async function lookFor(roots: readonly TreeNode[], named: boolean): Promise<Looked> {
  const found: Found[] = [];
  let lookedAt = 0;
  let more = false;

  const list = async (folder: TreeFolder, root: TreeFolder): Promise<readonly TreeNode[] | null> => {
    try {
      return await folder.list();
    } catch (error) {
      if (folder === root) throw error;
      await root.list();
      return null;
    }
  };

  const walk = async (folder: TreeFolder, root: TreeFolder, path: string, depth: number): Promise<void> => {
    const nodes = await list(folder, root);
    if (nodes === null) return void found.push({ kind: 'unreadable', path, node: folder });
    const names = nodes.filter(({ kind }) => kind === 'file').map(({ name }) => name);
    if (holdsManifest(names)) return void found.push({ kind: 'package', path, node: folder });
    for (const node of nodes.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (found.length >= MOST_FOUND || ++lookedAt > MOST_LOOKED_AT) more = true;
      if (more) return;
      if (isSystemName(node.name)) continue;
      await look(node, root, path === '' ? node.name : `${path}/${node.name}`, depth);
    }
  };

  const look = async (node: TreeNode, root: TreeFolder, path: string, depth: number): Promise<void> => {
    if (node.kind === 'folder') {
      if (depth < DEEPEST) await walk(node, root, path, depth + 1);
      else found.push({ kind: 'deep', path, node });
      return;
    }
    const kind = handedInAs(node.name);
    if (kind !== null) found.push({ kind, path, node });
  };

  for (const root of roots) {
    if (root.kind === 'folder') await walk(root, root, named ? root.name : '', 0);
    // Pointed at by name: whatever it is called, the person wants to be told what it is.
    else if (found.length < MOST_FOUND)
      found.push({ kind: handedInAs(root.name) ?? 'json', path: root.name, node: root });
    else more = true;
  }
  return { found, more };
}
