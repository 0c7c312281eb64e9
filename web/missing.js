/* Says what is missing, in the page's own plain HTML. A classic script in old words, so that it runs where nothing
   else does, and the first one, so that it hears of every error. */
(function () {
  'use strict';
  var said = false;
  document.documentElement.classList.add('scripted');

  function cameByBack() {
    var entry = performance.getEntriesByType && performance.getEntriesByType('navigation')[0];
    return entry ? entry.type === 'back_forward' : performance.navigation.type === 2;
  }
  try { // left by the quick exit, in this tab: Back leads on, and only who opens the address anew comes in (exit.js)
    var left = 'lantern ' + location.pathname.replace(/[^/]*$/, '') + ' left';
    if (sessionStorage.getItem(left) && cameByBack()) {
      document.documentElement.hidden = true;
      document.title = 'Kitchen measures';
      location.replace('./measures.html');
    } else sessionStorage.removeItem(left);
  } catch (refused) { /* then nothing was kept of it */ }

  try { // the theme of the last time, where it is not the device's (canvas.js)
    var theme = localStorage.getItem('lantern-theme ' + location.pathname);
    if (/^(light|dark|night|contrast|contrast-light)$/.test(theme || '')) document.documentElement.classList.add(theme);
  } catch (refused) { /* then as the device does */ }

  function say(what) {
    if (said) return;
    said = true;
    var sentence = document.getElementById('missing-' + what) || document.getElementById('missing-error');
    var opening = document.getElementById('opening');
    if (opening) opening.hidden = true;
    if (sentence) sentence.hidden = false;
    document.documentElement.classList.remove('running');
    document.documentElement.classList.add('stopped');
  }

  window.addEventListener('missing', function (event) { say(event.detail); });
  window.addEventListener('unhandledrejection', function () { say('error'); });
  window.addEventListener('error', function (event) {
    if (/ResizeObserver loop/.test(event.message || '')) return; // a notice, not an error
    say('error');
  }, true); // also of scripts that do not load
}());
