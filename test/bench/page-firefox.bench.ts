import { measurePage } from './page.ts';

export const run = () => measurePage('firefox');
