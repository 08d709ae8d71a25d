import { configureGlobal } from 'fast-check';

/** How many inputs each property is tried with; a property that sets `numRuns` itself keeps its own number. */
configureGlobal({ numRuns: Number(process.env.COE_FUZZ_RUNS) });
