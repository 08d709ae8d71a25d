const dialog = document.querySelector('dialog');
document.querySelector('#edit-move').addEventListener('click', () => dialog.showModal());
document.querySelector('#whole-screen').addEventListener('click', () => document.querySelector('#screen').requestFullscreen());
