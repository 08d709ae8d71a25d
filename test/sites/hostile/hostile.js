// What a page can do in its own world: lie in every built-in it has, watch for our layer, take it away again and again.
const seen = (globalThis.seen = { calls: 0, hosts: 0, removed: 0, fighting: false });
const spoil = (owner, name) => {
  const real = owner[name];
  owner[name] = function (...given) {
    if (globalThis.spoiled) {
      seen.calls += 1;
      throw new Error(`${name} is mine`);
    }
    return real.apply(this, given);
  };
};
for (const name of ['map', 'push', 'flatMap', 'filter', 'find', 'forEach', 'includes', 'join']) spoil(Array.prototype, name);
for (const name of ['get', 'set', 'has']) spoil(Map.prototype, name);
for (const name of ['attachShadow', 'append', 'remove', 'getAttribute', 'setAttribute', 'getBoundingClientRect', 'closest', 'matches']) spoil(Element.prototype, name);
for (const name of ['querySelectorAll', 'querySelector', 'createElement', 'elementFromPoint']) spoil(Document.prototype, name);
for (const name of ['requestAnimationFrame', 'requestIdleCallback', 'setTimeout']) spoil(window, name);
spoil(JSON, 'stringify');
spoil(String.prototype, 'normalize');
const { defineProperty } = Object;
defineProperty(Object.prototype, 'firstName', { configurable: true, get: () => 'XXXX', set() {} });

const observer = new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (node.localName !== 'coe-check') continue;
      seen.hosts += 1;
      if (!seen.fighting) continue;
      seen.removed += 1;
      node.parentNode?.removeChild(node);
    }
  }
});
observer.observe(document, { childList: true, subtree: true });
