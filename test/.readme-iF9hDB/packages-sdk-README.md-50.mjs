import { loadPacks, PackError, readBuiltPack } from '@coe-check/sdk/packs';

try {
  loadPacks([{ files: [{ path: 'rules/tx/names/suffix.json', text: '…' } /* … */] }], [us]);
} catch (error) {
  if (error instanceof PackError) console.log(error.message);
  // rules/tx/names/suffix.json:9:16  no operator is called "inLst". Did you mean "inList"?
}
readBuiltPack(jsonFromSomebody, [us]); // checked as thoroughly; nothing of it is ever run
