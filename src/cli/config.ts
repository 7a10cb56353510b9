// A config file as the commands use it: read and checked, with durations in milliseconds and places kept for later findings.
import type { JsonValue } from '../base/json.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Place } from '../text/place.ts';
import type { SourceFile } from '../text/source-file.ts';

/** One target as the file has it; what it takes from the environment is looked up only when it is used. */
export interface TargetConfig {
  readonly name: string;
  readonly place: Place;
  /** Built-in simulated agents or paths of agent files, relative to the config's folder. */
  readonly simulated?: readonly string[];
  /** Without a slash at the end; from `region`, `studio_url` or `base_url`. */
  readonly baseUrl?: ConfigText;
  readonly accountId?: ConfigText;
  readonly projectId?: ConfigText;
  readonly apiVersion?: ConfigText;
  readonly apiKey?: ConfigText;
  readonly token?: ConfigText;
  readonly concurrency?: number;
  /** Requests per second. */
  readonly rate?: number;
  readonly caFile?: ConfigText;
  readonly insecure?: boolean;
}

/** A text of the config that may read the environment: gives the text, or the finding that names what is missing. */
export type ConfigText = () => { readonly text: string } | { readonly diagnostic: Diagnostic };

/** A whole config; everything is optional, as a run can do without a file. */
export interface Config {
  /** Shown path of the file; undefined without one. */
  readonly file?: string;
  /** Absolute: the config's folder, else the working directory. No path of a suite leaves it. */
  readonly suiteFolder: string;
  readonly defaultTarget?: string;
  readonly targets: ReadonlyMap<string, TargetConfig>;
  readonly variants: ReadonlyMap<string, string>;
  readonly vars: ReadonlyMap<string, JsonValue>;
  /** True where the environment has given a value of `variants` or `vars`: it may be a secret, which is kept nowhere. */
  readonly holdsEnvironment: boolean;
  readonly concurrency?: number;
  readonly rate?: number;
  readonly retries?: number;
  readonly repeat?: number;
  readonly passRate?: number;
  readonly timeouts: { readonly turnMs?: number; readonly scenarioMs?: number; readonly runMs?: number };
  /** IANA name. */
  readonly timeZone: string;
  readonly order?: 'file' | 'random';
  readonly reporters?: readonly string[];
  /**
   * Parent of the run directories: REHEARSAL_OUT, else in the suite folder unless it is written otherwise. Usable from the
   * working directory.
   */
  readonly out: string;
  /** The baseline file. Usable from the working directory. */
  readonly baseline?: string;
  /** The file of the local history, usable from the working directory; false for none. */
  readonly history?: string | false;
  /** What is played where no path is given. Usable from the working directory. */
  readonly defaultPaths: readonly string[];
  /** As written, relative to the suite folder. */
  readonly quarantine?: string;
  /** `process.env` over the `.env` beside the config. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A loaded config and what was found wrong with it; with an error among the findings nothing may be sent. */
export interface LoadedConfig {
  readonly config: Config;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, SourceFile>;
}
