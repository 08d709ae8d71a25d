let coming: Promise<void> | undefined;

/** What SCED says of each course, brought into a page of ours when a request is first made; empty when it does not come. */
export async function descriptionsHere(): Promise<{ readonly [code: string]: string }> {
  coming ??= new Promise((done) => {
    const script = document.createElement('script');
    script.src = '/packs/course-descriptions.script.js';
    script.addEventListener('load', () => done());
    script.addEventListener('error', () => done());
    document.head.append(script);
  });
  await coming;
  return globalThis.coeCheckCourseDescriptions ?? {};
}
