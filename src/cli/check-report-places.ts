// No two reports of a run are written to one file, and none over what the run itself writes or reads, whatever links lead there.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { resolvePlace } from '../base/resolve-place.ts';
import { listReportPlaces } from '../report/report-places.ts';
import type { ReportRequest } from '../report/report-request.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { createRunId, EVENT_LOG, LATEST } from './run-directory.ts';

/** Where a command writes. */
export interface Places {
  /** The run directory, which need not be there yet. */
  readonly directory: string;
  /** The folder whose `latest` will point at the run directory; absent where it stays as it is. */
  readonly out?: string;
  /** Files beside the event log that no report may replace, by what they are called. */
  readonly taken?: Readonly<Record<string, string | undefined>>;
  /** What else is written as a report is. */
  readonly others?: readonly ReportRequest[];
}

/** What a file is. */
interface Owner {
  readonly name: string;
  readonly file: string;
  /** Who will write it in this run. */
  readonly reporter?: string;
}

/** Where a run that begins now would write. */
export function planPlaces(out: string): Places {
  return { directory: path.join(out, createRunId(new Date())), out };
}

/** Gives a finding for each report that would be lost, or would replace what it must not. */
export function checkReportPlaces(requests: readonly ReportRequest[], places: Places): readonly Diagnostic[] {
  const planned = planLatest(places);
  const resolve = (file: string): string => resolvePlace(path.resolve(file), planned);
  const owners = new Map<string, Owner>();
  const taken: NonNullable<Places['taken']> = {
    'the event log': path.join(places.directory, EVENT_LOG),
    ...places.taken,
  };
  for (const [name, file] of Object.entries(taken)) if (file !== undefined) owners.set(resolve(file), { name, file });
  return [...requests, ...(places.others ?? [])].flatMap((request) => {
    const { reporter, path: named } = request;
    return listReportPlaces(request, places.directory).flatMap((file) => {
      const place = resolve(file);
      const owner = owners.get(place) ?? findOlderLog(place);
      if (owner === undefined) owners.set(place, { name: reporter, reporter, file: named ?? file });
      if (owner === undefined || owner.reporter === reporter) return [];
      const shown = named ?? owner.file;
      return owner.reporter === undefined
        ? describe(`${reporter} would write over ${owner.name}, ${shown}`)
        : describe(`${owner.name} and ${reporter} would write the same file, ${shown}`);
    });
  });
}

/** All that is left of a run can be made from its event log again, and the log from nothing. */
function findOlderLog(place: string): Owner | undefined {
  if (path.basename(place) !== EVENT_LOG || !existsSync(place)) return undefined;
  return { name: 'the event log of another run', file: place };
}

/** A folder that somebody has put in the place of the link stays one. */
function planLatest({ out, directory }: Places): ReadonlyMap<string, string> {
  if (out === undefined) return new Map();
  const latest = path.join(resolvePlace(path.resolve(out)), LATEST);
  const isOurs = !existsSync(latest) || resolvePlace(latest) !== latest;
  return new Map(isOurs ? [[latest, path.resolve(directory)]] : []);
}

function describe(message: string): readonly Diagnostic[] {
  return [{ code: 'reporter-path', severity: 'error', message, hint: 'name another file with REPORTER=PATH' }];
}
