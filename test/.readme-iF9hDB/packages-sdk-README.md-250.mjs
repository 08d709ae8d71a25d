import { fold, soundAlike, spanishSound } from '@coe-check/sdk';

fold(' Núñez–de León '); //            'NUNEZ DE LEON'
soundAlike('Ximénez', 'Giménez'); //   true
spanishSound('Chávez'); //             ['1ABES']
