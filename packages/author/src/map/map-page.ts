import { readProfile, type SiteProfile } from '@coe-check/page';
import type { BuiltPack } from '@coe-check/sdk';
import type { Frame } from 'playwright-core';
import { oneLine, Unreadable } from '../read/unreadable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Mapped } from './mapped.ts';
import { mapperScript } from './mapper-script.ts';
import { type PageAddress, withPage } from './open-page.ts';
import type { MapperInput } from './page-mapper.ts';

export interface MapJob extends PageAddress {
  readonly packs: readonly BuiltPack[];
  readonly profiles: readonly SiteProfile[];
}

/**
 * Maps the controls of each of a page's documents by itself, the page's own first.
 *
 * @throws Unreadable when there is no such page or no browser.
 */
export function mapPage(job: MapJob, terminal: Terminal): Promise<Mapped[]> {
  return withPage(job, terminal, async (page) => {
    const mapped: Mapped[] = [];
    for (const frame of page.frames()) {
      const own = frame === page.mainFrame();
      const controls = await ask<Mapped[]>(frame, 'mapDocument', [inputOf(job)]);
      if (controls === undefined)
        terminal.tell(`${job.page}: the frame ${frame.url()} went away before it could be mapped.`);
      else mapped.push(...(own ? controls : controls.map((control) => ({ ...control, frame: frame.url() }))));
    }
    return mapped;
  });
}

/**
 * A site profile of the page: of the document of it that most fields were found in.
 *
 * @throws Unreadable when no box of it could be mapped.
 */
export function profilePage(job: MapJob, name: string, terminal: Terminal): Promise<SiteProfile> {
  return withPage(job, terminal, async (page) => {
    let best: SiteProfile | undefined;
    for (const frame of page.frames()) {
      const profile = await ask<SiteProfile>(frame, 'profileDocument', [inputOf(job), name]);
      if (profile !== undefined && profile.fields.length > (best?.fields.length ?? 0)) best = profile;
    }
    if (best === undefined)
      throw new Unreadable(`${job.page}: none of its boxes could be mapped. Look at it with: coe map ${job.page}`);
    return best;
  });
}

/** A profile from a file. */
export function profileFrom(value: unknown, file: string): SiteProfile {
  const { profile, faults } = readProfile(value);
  if (profile === null)
    throw new Unreadable(`${file} is no site profile: ${oneLine(faults.slice(0, 5).join('; '), 400)}.`);
  return profile;
}

function inputOf({ packs, profiles }: MapJob): MapperInput {
  return {
    labels: packs.flatMap((pack) => (pack.labels === undefined ? [] : [pack.labels])),
    dictionary: {
      fields: Object.assign({}, ...packs.map((pack) => pack.fields)),
      codeSets: Object.assign({}, ...packs.map((pack) => pack.codeSets)),
    },
    profiles,
  };
}

/** Calls a function of the mapper inside a document; undefined when the frame went away meanwhile. */
async function ask<T>(
  frame: Frame,
  what: 'mapDocument' | 'profileDocument',
  words: readonly unknown[],
): Promise<T | undefined> {
  const given = words.map((word) => JSON.stringify(word)).join(', ');
  try {
    return (await frame.evaluate(
      `(() => { ${mapperScript()}; return coeMapper.${what}(document, ${given}); })()`,
    )) as T;
  } catch (fault) {
    if (frame.isDetached()) return undefined;
    throw fault;
  }
}
