import { readFileSync } from 'node:fs';
import type { BuiltPack, StudentRecord } from '@coe-check/sdk';
import { seeded } from './workload.ts';

/** The national pack as `npm run build` wrote it. */
export const us: readonly BuiltPack[] = [
  JSON.parse(readFileSync(new URL('../../rules/dist/us.json', import.meta.url), 'utf8')),
];

/** 2,000 invented children as a state form gives them: about 45 filled boxes, some with the usual slips. */
export function usRecords(): StudentRecord[] {
  const random = seeded(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const two = (value: number) => String(value).padStart(2, '0');
  const date = (from: number, span: number) =>
    `${two(1 + Math.floor(random() * 12))}/${two(1 + Math.floor(random() * 28))}/${from + Math.floor(random() * span)}`;
  const surnames = [
    'García',
    'López',
    'de la Cruz',
    'Hernández Ramírez',
    'Nguyen',
    'Pascual',
    'Pierre',
    'Moua',
    'Ruiz-Soto',
    'Martínez',
  ];
  const given = [
    'María Guadalupe',
    'José',
    'Lupe',
    'Ma. Elena',
    'Ana',
    'Luis Ángel',
    'Kevin',
    'Thi',
    'Marie-Rose',
    'Pancho',
  ];
  return Array.from({ length: 2_000 }, (_, index) => ({
    lastName1: pick(surnames),
    lastName2: random() < 0.6 ? pick(surnames) : '',
    firstName: pick(given),
    middleName: random() < 0.2 ? pick(given) : '',
    suffix: random() < 0.03 ? 'Jr' : '',
    sex: pick(['Female', 'Male']),
    birthDate: date(2005, 17),
    multipleBirthFlag: 'No',
    birthDateVerification: pick(['1004', '1003', '1010', '04']),
    birthCity: 'Morelia',
    birthState: 'MI',
    birthCountry: pick(['MX', 'US', 'GT']),
    coeGrade: pick(['KG', '01', '05', '09']),
    gradeLevel: pick(['KG', '02', '05', '10']),
    coeNumber: `C${100000 + index}`,
    schoolYear: '2026-2027',
    homeBaseState: 'TX',
    homeBaseDistrict: 'Weslaco ISD',
    maleParentFirstName: 'Juan',
    maleParentLastName: pick(surnames),
    femaleParentFirstName: 'Rosa',
    femaleParentLastName: pick(surnames),
    parent1Phone: '509 555 0100',
    telephone: '509-555-0142',
    parent1Email: 'familia@example.org',
    currentAddress: '12 Orchard Road',
    currentCity: 'Yakima',
    currentState: 'WA',
    currentZip: '98901',
    residencyDate: date(2026, 1),
    qualifyingArrivalDate: date(2025, 2),
    qualifyingMoveFromCity: 'Weslaco',
    qualifyingMoveFromState: 'TX',
    qualifyingMoveFromCountry: 'US',
    qualifyingMoveToCity: 'Yakima',
    qualifyingMoveToState: 'WA',
    childMoveMode: pick(['with', 'joinOrPrecede']),
    workerFirstName: 'Juan',
    workerLastName: pick(surnames),
    workerRelation: 'parent',
    qualifyingActivity: 'Picking apples',
    employmentType: 'S',
    workSector: 'A',
    interviewDate: date(2026, 1),
    enrollmentDate: date(2026, 1),
    enrollmentType: '01',
    schoolOrProjectName: 'Lakeview Elementary',
    immunizationRecordFlag: 'Yes',
    pfsFlag: 'No',
    medAlertIndicator: 'None',
    stateStudentId: String(1000000000 + index),
  }));
}
