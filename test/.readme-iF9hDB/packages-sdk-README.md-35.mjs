const draft = checker.openCoe({ children: [{ firstName: 'Ana', birthDate: '04/03/2012' }] });
const { appeared, gone } = draft.set({ child: 0 }, 'lastName1', 'Ruiz');
draft.settle({ child: 0 }, 'birthDate', '2012-04-03'); // forgotten when the text changes
draft.findings;
