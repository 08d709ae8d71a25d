import type { CourseSystem, CourseTables, LocalPair, RelatedPair, ScedEntry, StateRow } from './tables.ts';
import type { Marker, ShortForm, Synonym, TitleWeights } from './titles/words.ts';

/** The parsed JSON of the files in `rules/courses`, by path within it: `sced.json`, `states/CA.json`, … */
export type CourseFiles = { readonly [path: string]: unknown };

/**
 * Puts the files of `rules/courses` together into the tables that `translateCourse` takes.
 *
 * @throws Error when a file is not there or has no entries; its message names the file.
 */
export function buildCourseTables(files: CourseFiles): CourseTables {
  const about = files['about.json'] as { version: string; date: string } | undefined;
  const hub = files['sced.json'] as Pick<CourseTables, 'scedVersion' | 'areas' | 'areasEs'> | undefined;
  if (about === undefined || hub === undefined) throw new Error('rules/courses lacks about.json or sced.json.');
  // Without weights (while they are learnt) titles are only shortlisted.
  const { weights = {} } = (files['title-weights.json'] ?? {}) as { weights?: TitleWeights };
  const systems = entriesOf<CourseSystem>(files, 'systems.json');
  const states = Object.keys(files)
    .filter((path) => path.startsWith('states/'))
    .sort()
    .map((path) => [(files[path] as { state: string }).state, entriesOf<StateRow>(files, path)] as const);
  const local = Object.keys(files)
    .filter((path) => path.startsWith('local/'))
    .sort()
    .flatMap((path) => entriesOf<LocalPair>(files, path));
  return {
    format: 1,
    kind: 'courses',
    version: about.version,
    date: about.date,
    scedVersion: hub.scedVersion,
    areas: hub.areas,
    areasEs: hub.areasEs,
    sced: entriesOf<ScedEntry>(files, 'sced.json'),
    systems: Object.fromEntries(systems.map((system) => [system.state, system])),
    states: Object.fromEntries(states),
    related: entriesOf<RelatedPair>(files, 'related.json'),
    words: {
      shortForms: entriesOf<ShortForm>(files, 'short-forms.json'),
      markers: entriesOf<Marker>(files, 'markers.json'),
      synonyms: entriesOf<Synonym>(files, 'synonyms.json'),
    },
    weights,
    ...(local.length > 0 && { local }),
  };
}

function entriesOf<Entry>(files: CourseFiles, path: string): readonly Entry[] {
  const { entries } = (files[path] ?? {}) as { entries?: readonly Entry[] };
  if (!Array.isArray(entries)) throw new Error(`rules/courses/${path} has no list "entries".`);
  return entries;
}
