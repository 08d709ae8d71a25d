import { describe, expect, test } from 'vitest';
import { boxName, boxNameOf, nameWords } from './box-name.ts';

describe('a name taken apart', () => {
  test.each([
    ['ctl00$MainContent$rptChildren$ctl02$txtDOB', 'txtDOB', 'ctl*_MainContent_rptChildren_ctl*', [0, 2]],
    ['ctl00_MainContent_rptChildren_ctl02_txtDOB', 'txtDOB', 'ctl*_MainContent_rptChildren_ctl*', [0, 2]],
    ['MainContent_rptChildren_txtDOB_2', 'txtDOB', 'MainContent_rptChildren', [2]],
    ['children[3].lastName1', 'lastName1', 'children_*', [3]],
    ['child[0][dob]', 'dob', 'child_*', [0]],
    ['lastName2', 'lastName2', '', []],
  ])('%s', (name, last, container, rows) => {
    expect(boxName(name)).toEqual({ last, container, rows });
  });

  test.each([
    '',
    ':r1:',
    '«r4»',
    '_r_3_',
    'mat-input-7',
    'mat-select-0',
    'react-select-2-input',
    'input-45',
    'ember1234',
    'c3f9a01b22d4',
    '12',
    'x7f3k29d8s7f6g5h4j3k2l1m0',
  ])('%j will be another one at the next visit', (name) => {
    expect(boxName(name)).toBeNull();
  });

  test('the id serves where the name does not last', () => {
    expect(boxNameOf({ name: ':r3:', id: 'birthDate' })?.last).toBe('birthDate');
    expect(boxNameOf({ name: '', id: '' })).toBeNull();
  });
});

describe('the words of a name', () => {
  test.each([
    ['ctl00$MainContent$txtLastName1', 'LAST NAME 1'],
    ['ContentPlaceHolder1_rptKids_ctl00_ddlSex', 'SEX'],
    ['birthday[month]', 'BIRTHDAY MONTH'],
    ['birthDate.year', 'BIRTH DATE YEAR'],
    ['ShippingAddress.NameFirst', 'NAME FIRST'],
    ['user[address][city]', 'CITY'],
    ['first-name', 'FIRST NAME'],
    ['addressline2', 'ADDRESSLINE 2'],
    ['', ''],
  ])('%s: %s', (name, words) => {
    expect(nameWords(name)).toBe(words);
  });
});
