/** Opens a file by the browser's own dialog; saves one by its download. */
let lastUrl = null;

export const open = (accept, opened) => {
  const chooser = Object.assign(document.createElement('input'), { type: 'file', accept });
  chooser.onchange = async () => {
    const file = chooser.files[0];
    if (file) opened(file.name, await file.arrayBuffer());
  };
  chooser.click();
};

export const save = (name, type, bytes) => {
  if (lastUrl) URL.revokeObjectURL(lastUrl); // not sooner: the browser reads it after the click
  lastUrl = URL.createObjectURL(new Blob([bytes], { type }));
  Object.assign(document.createElement('a'), { href: lastUrl, download: name }).click();
};
