// The files of the suite as they are today, and the places in them that a stored run speaks of.
import path from 'node:path';
import { findNode, type FoundNode } from '../edit/node-path.ts';
import { SuiteFiles } from '../scenario/suite-files.ts';
import type { SourceFile } from '../text/source-file.ts';
import { placeOf } from '../yaml/yaml-access.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';

/** A node of a file. */
export interface Located extends FoundNode {
  readonly source: SourceFile;
  readonly documents: readonly (YamlNode | null)[];
}

/** A place as results state it. */
interface Spot {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Reads files of the suite folder, each once, and never leaves it. */
export class SuiteText {
  readonly folder: string;
  readonly #files: SuiteFiles;

  constructor(folder: string) {
    this.folder = folder;
    this.#files = new SuiteFiles(folder, () => undefined);
  }

  /** The value (or, for `mapping`, the outermost mapping) that stands at a place; undefined where none does. */
  locate(spot: Spot, kind: 'value' | 'mapping'): Located | undefined {
    const documents = this.read(spot.file);
    const source = this.#files.sources.get(spot.file);
    if (source === undefined) return undefined;
    const found = findNode(documents, (node) => {
      if ((node.kind === 'mapping') !== (kind === 'mapping')) return false;
      const { line, column } = placeOf(node);
      return line === spot.line && column === spot.column;
    });
    return found && { ...found, source, documents };
  }

  /** The documents of a file; none where it is gone or outside of the folder. */
  read(file: string): readonly (YamlNode | null)[] {
    const location = this.#files.locate(path.resolve(this.folder, file));
    return location.kind === 'inside' ? this.#files.read(file) : [];
  }

  /** The text of a file that was read. */
  source(file: string): SourceFile | undefined {
    return this.#files.sources.get(file);
  }
}
