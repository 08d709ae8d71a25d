import { readCurp, readMrz } from '@coe-check/sdk';

readCurp('TOVR120304MGRRLSA7'); // { day: '2012-03-04', sex: 'Female', state: 'Guerrero', checkDigit: true, valid: true, … }
readMrz('X1234567<7MEX1203048F2911238<<<<<<<<<<<<<<00', { today: '2026-11-23' })?.day; // '2012-03-04'
