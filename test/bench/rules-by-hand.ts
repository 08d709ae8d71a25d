import type { StudentRecord } from '@coe-check/sdk';
import { codeLists, placeholders, ruleId } from './workload.ts';

/**
 * The same 100 rules as a programmer would write them by hand: the limit that a rule engine can hope to come near.
 * Code lists are sets, patterns are compiled once, each field is read once; it returns what was found, in the rules' order
 * of fields.
 */
const sexCodes = new Set<string>(codeLists.sex);
const verificationCodes = new Set<string>(codeLists.verification);
const gradeCodes = new Set<string>(codeLists.grade);
const stateCodes = new Set<string>(codeLists.state);
const enrollmentCodes = new Set<string>(codeLists.enrollment);
const modeCodes = new Set<string>(codeLists.mode);
const relationCodes = new Set<string>(codeLists.relation);
const workCodes = new Set<string>(codeLists.work);
const sectorCodes = new Set<string>(codeLists.sector);
const countryCodes = new Set<string>(codeLists.country);
const districtCodes = new Set<string>(codeLists.district);
const termCodes = new Set<string>(codeLists.term);
const placeholderWords = new Set(placeholders);
const twelveDigits = /^[0-9]{12}$/;
const tenDigits = /^[0-9]{10}$/;
const fiveDigits = /^[0-9]{5}$/;
const stateNumber = /^[A-Za-z0-9]{1,15}$/;
const year = /^(19|20)[0-9]{2}$/;
const upToSevenDigits = /^[0-9]{1,7}$/;
const notInAName = /[0-9@#$%^&*_=+<>]/;
const ids = Array.from({ length: 100 }, (_, index) => ruleId(index));

const blank = (text: string | undefined): boolean => text === undefined || text === '' || text.trim() === '';
const isDay = (text: string): boolean => text.length === 10 && text[4] === '-' && text[7] === '-';

export function checkByHand(record: StudentRecord): string[] {
  const found: string[] = [];
  const say = (rule: number) => found.push(ids[rule] as string);
  const {
    activity,
    address,
    address2,
    approvalDate,
    beginYear,
    birthCity,
    birthDate,
    childMoveDate,
    city,
    comments,
    countryCode,
    courseSubject,
    courseTitle,
    districtCode,
    districtId,
    employer,
    employerPhone,
    endYear,
    enrollmentCode,
    enrollmentDate,
    entryDate,
    firstName,
    fromCity,
    gradeCode,
    graduationDate,
    homePhone,
    homeZip,
    hours,
    interviewDate,
    interviewerName,
    lastName1,
    lastName2,
    localId,
    mailZip,
    medAlert,
    medNote,
    middleName,
    modeCode,
    msixId,
    multipleBirth,
    parent2FirstName,
    parentFirstName,
    parentLastName,
    pfs,
    pfsReason,
    phone2,
    qualifyingArrivalDate,
    reason,
    relationCode,
    residencyDate,
    reviewerName,
    schoolId,
    schoolName,
    schoolZip,
    sectorCode,
    sexCode,
    signatureDate,
    stateCode,
    stateId,
    termCode,
    termYear,
    toCity,
    verificationCode,
    verifiedDate,
    withdrawalDate,
    workCode,
    workerFirstName,
    workerLastName,
    workerMoveDate,
  } = record;
  if (lastName1 === undefined || blank(lastName1)) {
    say(0);
  } else {
    if (placeholderWords.has(lastName1)) say(90);
    if (notInAName.test(lastName1)) say(95);
  }
  if (firstName === undefined || blank(firstName)) {
    say(1);
  } else {
    if (placeholderWords.has(firstName)) say(91);
    if (notInAName.test(firstName)) say(96);
  }
  if (parentLastName === undefined || blank(parentLastName)) {
    say(2);
  } else {
    if (placeholderWords.has(parentLastName)) say(92);
    if (notInAName.test(parentLastName)) say(97);
  }
  if (blank(parentFirstName)) say(3);
  if (workerLastName === undefined || blank(workerLastName)) {
    say(4);
  } else {
    if (notInAName.test(workerLastName)) say(98);
  }
  if (blank(workerFirstName)) say(5);
  if (birthDate === undefined || blank(birthDate)) {
    say(6);
  } else {
    if (
      qualifyingArrivalDate !== undefined &&
      isDay(birthDate) &&
      isDay(qualifyingArrivalDate) &&
      birthDate > qualifyingArrivalDate
    )
      say(67);
    if (graduationDate !== undefined && isDay(birthDate) && isDay(graduationDate) && birthDate > graduationDate)
      say(74);
    if (isDay(birthDate) && (birthDate < '2003-01-01' || birthDate > '2026-11-23')) say(75);
  }
  if (residencyDate === undefined || blank(residencyDate)) {
    say(7);
  } else {
    if (interviewDate !== undefined && isDay(residencyDate) && isDay(interviewDate) && residencyDate > interviewDate)
      say(69);
    if (verifiedDate !== undefined && isDay(residencyDate) && isDay(verifiedDate) && residencyDate > verifiedDate)
      say(72);
    if (isDay(residencyDate) && (residencyDate < '2015-01-01' || residencyDate > '2027-12-31')) say(76);
  }
  if (qualifyingArrivalDate === undefined || blank(qualifyingArrivalDate)) {
    say(8);
  } else {
    if (
      residencyDate !== undefined &&
      isDay(qualifyingArrivalDate) &&
      isDay(residencyDate) &&
      qualifyingArrivalDate > residencyDate
    )
      say(68);
    if (isDay(qualifyingArrivalDate) && (qualifyingArrivalDate < '2015-01-01' || qualifyingArrivalDate > '2027-12-31'))
      say(77);
  }
  if (interviewDate === undefined || blank(interviewDate)) {
    say(9);
  } else {
    if (signatureDate !== undefined && isDay(interviewDate) && isDay(signatureDate) && interviewDate > signatureDate)
      say(70);
    if (isDay(interviewDate) && (interviewDate < '2015-01-01' || interviewDate > '2027-12-31')) say(78);
  }
  if (signatureDate === undefined || blank(signatureDate)) {
    say(10);
  } else {
    if (approvalDate !== undefined && isDay(signatureDate) && isDay(approvalDate) && signatureDate > approvalDate)
      say(73);
  }
  if (enrollmentDate === undefined || blank(enrollmentDate)) {
    say(11);
  } else {
    if (
      withdrawalDate !== undefined &&
      isDay(enrollmentDate) &&
      isDay(withdrawalDate) &&
      enrollmentDate > withdrawalDate
    )
      say(71);
    if (isDay(enrollmentDate) && (enrollmentDate < '2015-01-01' || enrollmentDate > '2027-12-31')) say(79);
  }
  if (sexCode === undefined || blank(sexCode)) {
    say(12);
  } else {
    if (!sexCodes.has(sexCode)) say(45);
  }
  if (modeCode === undefined || blank(modeCode)) {
    say(13);
  } else {
    if (!modeCodes.has(modeCode)) say(50);
  }
  if (relationCode === undefined || blank(relationCode)) {
    say(14);
  } else {
    if (!relationCodes.has(relationCode)) say(51);
  }
  if (childMoveDate === undefined || blank(childMoveDate)) {
    if (modeCode === 'joinOrPrecede') say(15);
  } else {
    if (isDay(childMoveDate) && (childMoveDate < '2015-01-01' || childMoveDate > '2027-12-31')) say(80);
  }
  if (workerMoveDate === undefined || blank(workerMoveDate)) {
    if (modeCode === 'joinOrPrecede') say(16);
  } else {
    if (isDay(workerMoveDate) && (workerMoveDate < '2015-01-01' || workerMoveDate > '2027-12-31')) say(81);
  }
  if (blank(reason)) {
    if (modeCode === 'joinOrPrecede') say(17);
  }
  if (blank(medNote)) {
    if (medAlert === 'Yes') say(18);
  }
  if (schoolName === undefined || blank(schoolName)) {
    if (medAlert === 'Yes') say(19);
  } else {
    if (schoolName.length > 50) say(62);
  }
  if (schoolId === undefined || blank(schoolId)) {
    if (medAlert === 'Yes') say(20);
  } else {
    if (!twelveDigits.test(schoolId)) say(31);
  }
  if (blank(pfsReason)) {
    if (pfs === 'Yes') say(21);
  }
  if (enrollmentCode === undefined || blank(enrollmentCode)) {
    if (pfs === 'Yes') say(22);
  } else {
    if (!enrollmentCodes.has(enrollmentCode)) say(49);
  }
  if (gradeCode === undefined || blank(gradeCode)) {
    if (pfs === 'Yes') say(23);
  } else {
    if (!gradeCodes.has(gradeCode)) say(47);
  }
  if (employer === undefined || blank(employer)) {
    if (workCode === 'temporary') say(24);
  } else {
    if (employer.length > 50) say(64);
  }
  if (blank(comments)) {
    if (workCode === 'temporary') say(25);
  }
  if (activity === undefined || blank(activity)) {
    if (workCode === 'temporary') say(26);
  } else {
    if (activity.length > 50) say(63);
  }
  if (blank(birthCity)) {
    if (multipleBirth === 'Yes') say(27);
  }
  if (verificationCode === undefined || blank(verificationCode)) {
    if (multipleBirth === 'Yes') say(28);
  } else {
    if (!verificationCodes.has(verificationCode)) say(46);
  }
  if (stateCode === undefined || blank(stateCode)) {
    if (multipleBirth === 'Yes') say(29);
  } else {
    if (!stateCodes.has(stateCode)) say(48);
  }
  if (msixId !== undefined && !blank(msixId)) {
    if (!twelveDigits.test(msixId)) say(30);
  }
  if (homePhone !== undefined && !blank(homePhone)) {
    if (!tenDigits.test(homePhone)) say(32);
  }
  if (phone2 !== undefined && !blank(phone2)) {
    if (!tenDigits.test(phone2)) say(33);
    if (phone2 === homePhone) say(83);
  }
  if (employerPhone !== undefined && !blank(employerPhone)) {
    if (!tenDigits.test(employerPhone)) say(34);
  }
  if (mailZip !== undefined && !blank(mailZip)) {
    if (!fiveDigits.test(mailZip)) say(35);
  }
  if (homeZip !== undefined && !blank(homeZip)) {
    if (!fiveDigits.test(homeZip)) say(36);
  }
  if (schoolZip !== undefined && !blank(schoolZip)) {
    if (!fiveDigits.test(schoolZip)) say(37);
  }
  if (stateId !== undefined && !blank(stateId)) {
    if (!stateNumber.test(stateId)) say(38);
    if (stateId === msixId) say(88);
  }
  if (localId !== undefined && !blank(localId)) {
    if (!stateNumber.test(localId)) say(39);
  }
  if (termYear !== undefined && !blank(termYear)) {
    if (!year.test(termYear)) say(40);
  }
  if (beginYear !== undefined && !blank(beginYear)) {
    if (!year.test(beginYear)) say(41);
    if (!blank(termYear) && beginYear !== termYear) say(87);
  }
  if (endYear !== undefined && !blank(endYear)) {
    if (!year.test(endYear)) say(42);
  }
  if (districtId !== undefined && !blank(districtId)) {
    if (!upToSevenDigits.test(districtId)) say(43);
  }
  if (hours !== undefined && !blank(hours)) {
    if (!upToSevenDigits.test(hours)) say(44);
  }
  if (workCode !== undefined && !blank(workCode)) {
    if (!workCodes.has(workCode)) say(52);
  }
  if (sectorCode !== undefined && !blank(sectorCode)) {
    if (!sectorCodes.has(sectorCode)) say(53);
  }
  if (countryCode !== undefined && !blank(countryCode)) {
    if (!countryCodes.has(countryCode)) say(54);
  }
  if (districtCode !== undefined && !blank(districtCode)) {
    if (!districtCodes.has(districtCode)) say(55);
  }
  if (termCode !== undefined && !blank(termCode)) {
    if (!termCodes.has(termCode)) say(56);
  }
  if (address !== undefined && !blank(address)) {
    if (address.length > 50) say(57);
  }
  if (address2 !== undefined && !blank(address2)) {
    if (address2.length > 50) say(58);
  }
  if (city !== undefined && !blank(city)) {
    if (city.length > 50) say(59);
  }
  if (fromCity !== undefined && !blank(fromCity)) {
    if (fromCity.length > 50) say(60);
    if (fromCity === toCity) say(85);
  }
  if (toCity !== undefined && !blank(toCity)) {
    if (toCity.length > 50) say(61);
  }
  if (courseTitle !== undefined && !blank(courseTitle)) {
    if (courseTitle.length > 50) say(65);
  }
  if (courseSubject !== undefined && !blank(courseSubject)) {
    if (courseSubject.length > 50) say(66);
  }
  if (entryDate !== undefined && !blank(entryDate)) {
    if (isDay(entryDate) && (entryDate < '2015-01-01' || entryDate > '2027-12-31')) say(82);
  }
  if (parent2FirstName !== undefined && !blank(parent2FirstName)) {
    if (parent2FirstName === firstName) say(84);
  }
  if (interviewerName !== undefined && !blank(interviewerName)) {
    if (interviewerName === reviewerName) say(86);
  }
  if (middleName !== undefined && !blank(middleName)) {
    if (middleName === lastName2) say(89);
    if (placeholderWords.has(middleName)) say(94);
  }
  if (lastName2 !== undefined && !blank(lastName2)) {
    if (placeholderWords.has(lastName2)) say(93);
    if (notInAName.test(lastName2)) say(99);
  }
  return found;
}
