import { addToDay, dayDifference, daysBetween, formatDay, monthsBetween, yearsBetween } from '@coe-check/sdk';

yearsBetween('2012-04-03', '2026-11-23'); //         14
monthsBetween('2015-01-31', '2015-02-28'); //        1
addToDay('2016-02-29', { years: 1 }); //             '2017-02-28'
dayDifference('2012-04-03', '2012-03-04'); //        'dayMonthExchanged'
formatDay('2012-04-03', 'DMY', '.'); //              '03.04.2012'
