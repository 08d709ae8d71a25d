import { existsSync, readFileSync } from 'node:fs';

const table = new URL('../../../shared/domain/data/ine_es_surnames_top6000.csv', import.meta.url);

/** Spanish surnames a pack cannot have copied, used where the table lies beside the repository and is not shipped. */
let tail: readonly string[] | undefined;

/**
 * The rarer five thousand of the surnames counted in Spain: a name no list of ours may know. Elsewhere a short list of our own,
 * so that a corpus is the same on one machine, but its tail is longer where the table is.
 */
export function surnameTail(): readonly string[] {
  tail ??= existsSync(table) ? counted() : ours;
  return tail;
}

function counted(): string[] {
  return readFileSync(table, 'utf8')
    .split('\n')
    .slice(1000)
    .map((line) => line.split(',')[0] ?? '')
    .filter((name) => /^[A-ZÑÇ]{3,}$/u.test(name))
    .map((name) => name.slice(0, 1) + name.slice(1).toLowerCase());
}

const ours = [
  'Amezcua',
  'Barrientos',
  'Cuéllar',
  'Dávalos',
  'Elizalde',
  'Fajardo',
  'Gamboa',
  'Huízar',
  'Izaguirre',
  'Jaimes',
  'Luviano',
  'Mondragón',
  'Noriega',
  'Olguín',
  'Pulido',
  'Quezada',
  'Resendez',
  'Sepúlveda',
  'Terán',
  'Urbina',
  'Viramontes',
  'Yescas',
  'Zertuche',
];
