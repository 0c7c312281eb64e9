/* Says what is missing, in the page's own plain HTML. A classic script in old words, so that it runs where nothing
   else does, and the first one, so that it hears of every error. */
(function () {
  'use strict';
  var said = false;
  document.documentElement.classList.add('scripted');

  try { // the theme of the last time, where it is not the device's (canvas.js)
    var theme = localStorage.getItem('lantern-theme ' + location.pathname);
    if (/^(light|dark|night|contrast|contrast-light)$/.test(theme || '')) document.documentElement.classList.add(theme);
  } catch (refused) { /* then as the device does */ }

  // Other names to go by, with icons of their own. Chosen in Settings; what is installed afterwards is called so as well.
  var guises = {
    lantern: { name: 'Lantern', manifest: './manifest.webmanifest', icon: './icon.svg', touch: './icon-180.png' },
    notes: { name: 'Notes', manifest: './manifest-notes.webmanifest', icon: './icon-notes.svg', touch: './icon-notes-180.png' },
    calendar: { name: 'Calendar', manifest: './manifest-calendar.webmanifest', icon: './icon-calendar.svg', touch: './icon-calendar-180.png' },
    weather: { name: 'Weather', manifest: './manifest-weather.webmanifest', icon: './icon-weather.svg', touch: './icon-weather-180.png' }
  };
  var guise = guises.lantern;
  function wear(name) {
    guise = guises.hasOwnProperty(name) ? guises[name] : guises.lantern;
    document.documentElement.setAttribute('data-name', guise.name);
    document.querySelector('link[rel=manifest]').href = guise.manifest;
    document.querySelector('link[rel=icon]').href = guise.icon;
    document.querySelector('link[rel=apple-touch-icon]').href = guise.touch;
    if (document.body) callByName();
  }
  function callByName() {
    document.getElementById('name').textContent = guise.name;
    document.getElementById('leave').textContent = 'Back to ' + guise.name;
  }
  try {
    wear(JSON.parse(localStorage.getItem('lantern ' + location.pathname.replace(/[^/]*$/, '') + ' discretion') || '{}').guise);
    if (guise !== guises.lantern) document.title = guise.name;
  } catch (refused) { wear('lantern'); }
  document.addEventListener('DOMContentLoaded', callByName);
  window.addEventListener('guise', function (event) { wear(event.detail); });

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
