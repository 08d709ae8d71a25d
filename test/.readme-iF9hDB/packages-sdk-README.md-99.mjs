import { readDate, writtenDate } from '@coe-check/sdk';

readDate('04/03/2012'); //                            ['2012-04-03', '2012-03-04']
readDate('04/03/2012', ['DMY']); //                   ['2012-03-04']
readDate('31/02/2012'); //                            []
readDate('4 de marzo de 2012'); //                    ['2012-03-04']
readDate('3/25/15', ['MDY'], { today: '2026-11-23', years: 'child' }); // ['2015-03-25']
writtenDate('marzo 2012').partial; //                 true
writtenDate('31/02/2012').impossible; //              true
